import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, type TimelineLayout } from '../../../components/timeline/layout.ts'
import { must } from '../../../lib/base/must.ts'
import { addDays } from '../../../lib/plan/plan-date.ts'
import { schedule } from '../../../lib/plan/schedule.ts'
import { anyPlan } from '../../plan/any-plan.ts'
import { buildPlan, type PlanParts } from '../../plan/build-plan.ts'

const today = '2026-11-21'
const widths = [288, 328, 468]
const at = (parts: PlanParts, width: number, day = today): TimelineLayout => {
  const plan = buildPlan(parts)
  return layOut(plan, schedule(plan, day), day, width, 'en-US')
}
const signature = (due: string, signBy = due): PlanParts => ({
  head: { signBy },
  milestones: [{ id: 'msSign', side: 'both', gate: 'signature', due }],
})
/** Letters of 11 px are at most this wide. */
const span = ({ x, text }: { x: number; text: string }) => ({ from: x - text.length * 3, to: x + text.length * 3 })

test.each(widths)('no label touches another at %d px, however far the target is', (width) => {
  for (let days = 0; days < 420; days += 3) {
    const labels = at(signature(addDays(today, days)), width)
      .labels.map(span)
      .sort((a, b) => a.from - b.from)
    labels.forEach((label, index) => expect(label.from).toBeGreaterThan(labels[index - 1]?.to ?? -1))
    expect(Math.max(...labels.map((label) => label.to))).toBeLessThanOrEqual(width)
  }
})

test('of two labels that would meet, the target stays and the month goes', () => {
  const { labels } = at(signature('2027-02-05'), 288)
  expect(labels.map(({ text }) => text)).toEqual(['Today', 'Feb 5, 2027', 'Dec', 'Jan'])
})

test.each(widths)('what was done today and what is late stand apart, the late one before today, at %d px', (width) => {
  const { marks, todayX } = at(
    {
      ...signature('2027-02-05'),
      milestones: [
        { id: 'msSign', side: 'both', gate: 'signature', due: '2027-02-05' },
        { id: 'msFirst', side: 'buyer', due: '2026-10-21', status: 'done', doneOn: '2026-10-21' },
        { id: 'msLate', side: 'buyer', due: '2026-11-20' },
        { id: 'msDone', side: 'buyer', due: '2026-12-04', status: 'done', doneOn: today },
      ],
    },
    width,
  )
  const x = (id: string) => must(marks.find((mark) => mark.id.startsWith(id)), id).x // prettier-ignore
  expect(x('msDone') - x('msLate')).toBeGreaterThanOrEqual(12)
  expect(x('msDone')).toBe(todayX)
})

test.each(widths)('the ring of a slip of one day stands beside the line of the flag at %d px', (width) => {
  const { targetX, paceX } = at(signature('2026-12-18', '2026-12-17'), width)
  expect(must(paceX, 'pace') - must(targetX, 'target')).toBeGreaterThanOrEqual(9)
})

test('marks keep their order by date and their lane, and none leaves the strip', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...widths), (parts, width) => {
      const { marks, left, right } = layOut(parts, schedule(parts, today), today, width, 'en-US')
      for (const mark of marks) {
        expect(mark.x).toBeGreaterThanOrEqual(left - 0.01)
        expect(mark.x).toBeLessThanOrEqual(right + 0.01)
      }
    }),
  )
})
