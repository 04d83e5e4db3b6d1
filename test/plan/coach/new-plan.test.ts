import { expect, test } from 'vitest'
import { coach } from '../../../lib/plan/coach/coach.ts'
import { coachThresholds } from '../../../lib/plan/coach/thresholds.ts'
import { draftSteps, draftToEdits, type DraftPerson } from '../../../lib/plan/draft-plan.ts'
import { addDays, type PlanDate } from '../../../lib/plan/plan-date.ts'
import { schedule } from '../../../lib/plan/schedule.ts'
import type { Template } from '../../../lib/plan/templates/template.ts'
import { templates } from '../../../lib/plan/templates/templates.ts'
import { Replica } from '../replica.ts'
import { today } from './sound-plan.ts'

const person = (id: string, side: DraftPerson['side'], role: DraftPerson['role']): DraftPerson => ({ id, name: id, email: '', side, role }) // prettier-ignore
const three = [
  person('stDee', 'buyer', 'champion'),
  person('stEve', 'buyer', 'economic-buyer'),
  person('stAmy', 'seller', 'account-executive'),
]
let made = 0
const newId = () => `new${++made}`

/** What is said of a plan that was made from the template on `today`: on that day, and when its first week is over. */
function saidOf(
  template: Template,
  signBy: PlanDate,
  { people = [], outcome = '' }: { people?: DraftPerson[]; outcome?: string } = {},
) {
  const names = { account: 'Harbor Mills', opportunity: '', seller: 'Kestrel', domains: [] }
  const head = { outcome, outcomeSource: outcome && 'Dee', liveBy: addDays(signBy, 30), signBy }
  const steps = draftSteps(template, signBy, people, today, newId)
  const replica = new Replica()
  replica.edit(draftToEdits('deal1', { ...names, ...head, template, people, steps }, today, newId))
  const on = (day: PlanDate) =>
    coach(replica.plan, schedule(replica.plan, day), day, coachThresholds, replica.records).map(({ check }) => check)
  return { first: on(today), later: on(addDays(today, 8)) }
}

test.each(Object.values(templates))('a plan from $id is told of its gaps after a week', (template) => {
  const empty = saidOf(template, '2027-01-15')
  expect(empty.first).toEqual([])
  expect(empty.later).toEqual(expect.arrayContaining(['economic-buyer', 'outcome']))
  expect(saidOf(template, '2027-01-15', { people: three, outcome: 'Rework down 15%' }).first).toEqual([])
})

test.each(Object.values(templates))('on its first day a plan from $id is told only of dates that cannot hold', (template) => {
  const cannotWait = ['circle', 'infeasible', 'paper-short', 'closed-day']
  for (const signBy of ['2026-12-08', '2026-12-18', '2027-01-16', '2027-06-01'])
    for (const people of [[], three])
      expect(
        saidOf(template, signBy, { people }).first.filter((check) => !cannotWait.includes(check)),
        signBy,
      ).toEqual([])
})

test('a signature that is too soon is told on the first day', () => {
  expect(saidOf(templates.T1, '2026-12-08').first).toEqual(['infeasible'])
})
