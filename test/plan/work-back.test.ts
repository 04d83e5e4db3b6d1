import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { paperProcess, stepDates, workBack } from '../../lib/plan/work-back.ts'
import { nextWorkingDay } from '../../lib/plan/working-days.ts'

const today = '2026-11-20'
const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(today, count))
const T1 = templates.T1.steps

test('live on Mar 1 means signed by Fri, Jan 29 and paper from Fri, Jan 8', () => {
  expect(workBack('2027-03-01', today)).toEqual({ signBy: '2027-01-29', paperFrom: '2027-01-08', shortBy: 0 })
})

test('a signature on a weekend is asked for on the Friday before', () => {
  expect(workBack('2027-02-28', today).signBy).toBe('2027-01-29')
  expect(workBack('2027-03-02', today).signBy).toBe('2027-02-01')
})

test('a paper process that should have begun says by how many working days', () => {
  expect(paperProcess('2026-12-18', today)).toMatchObject({ paperFrom: '2026-11-27', shortBy: 0 })
  expect(paperProcess('2026-12-04', today)).toMatchObject({ paperFrom: '2026-11-13', shortBy: 5 })
  expect(paperProcess('2026-12-11', today)).toMatchObject({ paperFrom: '2026-11-20', shortBy: 0 })
})

test('the steps of T1 stand at their distance from the signature when there is time', () => {
  expect(stepDates(T1, '2027-01-29', today)).toEqual([
    '2026-12-18', '2026-12-24', '2026-12-30', '2027-01-01', '2027-01-07', '2027-01-08',
    '2027-01-13', '2027-01-14', '2027-01-21', '2027-01-26', '2027-01-29', '2027-02-19',
  ]) // prettier-ignore
})

test('when time is short the steps are pressed into it, in their order, the first from tomorrow', () => {
  const dates = stepDates(T1, '2026-12-04', today)
  expect(dates).toEqual([...dates].sort())
  expect(dates[0]).toBe('2026-11-23')
  expect(dates.at(-2)).toBe('2026-12-04')
  expect(dates.at(-1)).toBe('2026-12-25')
})

test('a signature today, tomorrow, on this weekend or in the past puts nothing before today', () => {
  for (const signBy of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-02'])
    for (const date of stepDates(T1, signBy, today)) expect(date >= today && !isWeekend(date), `${signBy} ${date}`).toBe(true)
  expect(stepDates(T1, '2026-11-22', '2026-11-21')[0]).toBe('2026-11-23')
})

test.each(Object.values(templates))(
  'dates of $id are working days in order, never before today, whenever it is signed',
  ({ steps }) => {
    fc.assert(
      fc.property(days, days, (signBy, now) => {
        const dates = stepDates(steps, signBy, now)
        expect(dates).toHaveLength(steps.length)
        expect(dates).toEqual([...dates].sort())
        expect(dates.filter((date) => date < nextWorkingDay(now) || isWeekend(date))).toEqual([])
        const signature = dates[steps.findIndex((step) => step.gate === 'signature')] ?? ''
        const wanted = nearestWorkingDay(signBy, now)
        expect(signature).toBe(wanted)
      }),
    )
  },
)

/** The signature is on its day, or on the Friday before a weekend, but not before today. */
function nearestWorkingDay(date: PlanDate, now: PlanDate): PlanDate {
  let day = date
  while (isWeekend(day)) day = addDays(day, -1)
  return day < nextWorkingDay(now) ? nextWorkingDay(now) : day
}
