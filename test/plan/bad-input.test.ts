import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { readDuration } from '../../lib/dates/read-duration.ts'
import { readRhythm } from '../../lib/dates/read-rhythm.ts'
import { readNotice, readQueue } from '../../lib/dates/read-waits.ts'
import { coach } from '../../lib/plan/coach/coach.ts'
import { coachThresholds } from '../../lib/plan/coach/thresholds.ts'
import { criticalPath } from '../../lib/plan/critical-path.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { verdict } from '../../lib/plan/verdict.ts'
import { waitWords } from '../../lib/plan/wait-words.ts'
import { workBack } from '../../lib/plan/work-back.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

/** What nobody should type, and somebody does: each has a sentence that says what is true, and a plan that still adds up. */
const today = '2026-11-20'
const of = (milestones: PlanParts['milestones'], head: PlanParts['head'] = { signBy: '2026-12-18' }) =>
  buildPlan({ head, milestones: milestones ?? [] })
const sentence = (result: { ok: true } | { ok: false; problem: { sentence: string } }) =>
  result.ok ? null : result.problem.sentence

test.each([
  [['msB'], ['msA'], 'wait for each other'],
  [['msA'], [], 'waits for itself'],
])('steps that wait in a circle are named, with the link to cut: %j %j', (first, second, words) => {
  const plan = of([
    { id: 'msA', title: 'Audit', due: '2026-12-01', duration: 5, after: first },
    { id: 'msB', title: 'Pilot', due: '2026-12-08', duration: 5, after: second },
  ])
  const found = schedule(plan, today)
  expect(found.forecasts.size).toBe(2)
  const circle = must(
    coach(plan, found, today, coachThresholds).find(({ check }) => check === 'circle'),
    'finding',
  )
  expect(circle.says).toContain('Audit')
  expect(circle.says).toContain(words)
  expect(circle.fix).toMatchObject({ do: 'cut' })
})

test('a circle of three is cut where it closes, and the plan adds up meanwhile', () => {
  const plan = of(
    ['A', 'B', 'C'].map((name, at) => ({
      id: `ms${name}`,
      title: `Step ${name}`,
      due: addDays('2026-12-01', at),
      duration: 3,
      notice: 5,
      meets: '1 tue',
      after: [`ms${'BCA'[at]}`],
    })),
  )
  expect(criticalPath(plan, '2026-12-18', today)?.slots.size).toBe(3)
  const found = coach(plan, schedule(plan, today), today, coachThresholds).find(({ check }) => check === 'circle')
  expect(found).toMatchObject({ says: '“Step A”, “Step B” and “Step C” wait for each other', fix: { do: 'cut' } })
})

test('a go-live in the past leaves less than nothing, and is counted', () => {
  expect(workBack('2026-10-01', today).shortBy).toBeGreaterThan(0)
  const plan = of(
    [
      { id: 'msA', due: '2026-12-01', duration: 5 },
      { id: 'msS', gate: 'signature', due: '2026-12-18' },
    ],
    { signBy: '2026-12-18', liveBy: '2026-10-01' },
  )
  expect(verdict(plan, schedule(plan, today), today)?.sentences[0]).toMatch(
    /^Live Oct 1, less 4 weeks to implement, gives .*later\.$/,
  )
})

test.each([
  ['0 days', 'A step takes at least a day. Try 1 day or 2 weeks.'],
  ['5000 days', 'That is longer than five years. Try 8 weeks or 10 days.'],
  ['soon', 'Try 8 weeks or 10 days.'],
])('"%s" as a duration, a line or a notice: %s', (text, words) => {
  expect(sentence(readDuration(text))).toBe(words)
  expect(sentence(readQueue(text))).toBe(words)
  expect(sentence(readNotice(text, { today }))).toBe(words)
})

test('notice is given today or before, and a day that is none is refused', () => {
  expect(readNotice("2 weeks' notice, given Nov 18", { today })).toEqual({ ok: true, value: { days: 10, on: '2026-11-18' } })
  expect(readNotice('2 weeks given today', { today })).toEqual({ ok: true, value: { days: 10, on: today } })
  expect(sentence(readNotice('2 weeks, given Dec 4', { today }))).toBe(
    'Notice that is still to be given needs no day. Leave it out.',
  )
  expect(sentence(readNotice('2 weeks, given soon', { today }))).toMatch(/^Try /)
  expect(readQueue("4 weeks' backlog")).toEqual({ ok: true, value: 20 })
})

test('a duration of five thousand days that came in by other means ends, and in no year without a number', () => {
  const plan = of([{ id: 'msA', due: '2026-12-01', duration: 5_000, notice: 9_999, queue: 9_999 }])
  expect(schedule(plan, today).forecasts.get('msA')?.predicted).toMatch(/^20\d\d-/)
})

test('who never meets again is asked for the next date, in the row, and the forecast counts without', () => {
  const gone = { id: 'msA', title: 'Audit', due: '2026-12-01', meets: '2026-11-03 2026-11-17' }
  const plan = of([gone])
  expect(waitWords(plan, must(plan.milestones[0], 'step'), today)).toEqual([
    'They do not meet again after Nov 17. Ask for the next date.',
  ])
  expect(schedule(plan, today).forecasts.get('msA')).toMatchObject({ slip: 0, predicted: '2026-12-01' })
  expect(sentence(readRhythm('when they can', { today }))).toMatch(/^Try first Tue/)
})

test('with all steps done, or no dates at all, nothing is predicted that nobody said', () => {
  const done = of([{ id: 'msA', due: '2026-11-02', status: 'done', doneOn: '2026-11-03', meets: '1 tue', queue: 20 }])
  expect(schedule(done, today).forecasts.get('msA')).toMatchObject({ predicted: '2026-11-03', slip: 0, askBy: null, meets: null })
  expect(criticalPath(done, '2026-12-18', today)).toBeNull()
  const undated = of([{ id: 'msA' }, { id: 'msB', after: ['msA'] }], {})
  expect([...schedule(undated, today).forecasts.values()].map(({ predicted }) => predicted)).toEqual([null, null])
  expect(verdict(undated, schedule(undated, today), today)).toBeNull()
})

test('two hundred steps that all wait for something add up', () => {
  const steps = Array.from({ length: 200 }, (_, at) => ({
    id: `ms${at}`,
    due: addDays(today, at),
    duration: 2,
    notice: 5,
    queue: 3,
    meets: '1,3 tue',
    after: at === 0 ? [] : [`ms${at - 1}`],
  }))
  expect(schedule(of(steps), today).forecasts.size).toBe(200)
})
