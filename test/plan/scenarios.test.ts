import { expect, test } from 'vitest'
import { isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { paperProcess, stepDates, workBack } from '../../lib/plan/work-back.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'

/** R102: the two scenarios whose step lists the source does not give, generated from T1 and T2 by scheduling back. */
type Case = { template: 'T1' | 'T2'; today: PlanDate; isPressed: boolean; shortBy: number }
const byDec1: Case[] = [
  { template: 'T1', today: '2026-10-12', isPressed: false, shortBy: 0 },
  { template: 'T2', today: '2026-10-30', isPressed: false, shortBy: 0 },
  { template: 'T1', today: '2026-11-02', isPressed: true, shortBy: 0 },
  { template: 'T1', today: '2026-11-20', isPressed: true, shortBy: 8 },
  { template: 'T2', today: '2026-11-20', isPressed: true, shortBy: 8 },
]
const byDec15: Case[] = [
  { template: 'T1', today: '2026-10-26', isPressed: false, shortBy: 0 },
  { template: 'T2', today: '2026-11-13', isPressed: false, shortBy: 0 },
  { template: 'T1', today: '2026-11-20', isPressed: true, shortBy: 0 },
  { template: 'T2', today: '2026-12-01', isPressed: true, shortBy: 5 },
]

function check({ template, today, isPressed, shortBy }: Case, signBy: PlanDate): void {
  const { steps } = templates[template]
  const dates = stepDates(steps, signBy, today)
  expect(dates.filter((date) => isWeekend(date) || date < nextWorkingDay(today))).toEqual([])
  expect(dates).toEqual([...dates].sort())
  expect(dates[steps.findIndex((step) => step.gate === 'signature')]).toBe(signBy)
  const asPlanned = steps.map((step) => addWorkingDays(signBy, step.due))
  expect(dates.some((date, index) => date !== asPlanned[index])).toBe(isPressed)
  expect(paperProcess(signBy, today).shortBy).toBe(shortBy)
}

test('live on Jan 1 with four weeks to implement is signed by Dec 3 at the latest, so Dec 1 leaves room', () => {
  expect(workBack('2027-01-01', '2026-10-12')).toMatchObject({ signBy: '2026-12-03', shortBy: 0 })
  expect(workingDaysBetween('2026-12-01', '2026-12-03')).toBe(2)
})

test.each(byDec1)('launch Jan 1, close by Dec 1: $template on $today is feasible, or said short', (each) =>
  check(each, '2026-12-01'),
)

test.each(byDec15)('close by Dec 15 for the results of Q4: $template on $today is feasible, or said short', (each) =>
  check(each, '2026-12-15'),
)
