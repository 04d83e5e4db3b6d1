import { expect, test } from 'vitest'
import { recapDueFrom } from '../../lib/plan/recap-due.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const plan: PlanParts = {
  head: { draftedOn: '2026-11-02' },
  value: { recapOn: '2026-11-13' },
  stakeholders: [{ id: 'stPriya', name: 'Priya', email: 'priya@northgate.example', side: 'buyer' }],
  milestones: [{ title: 'Security review', due: '2026-11-23' }],
}
const slot = (at: string, rest: object = {}) => [{ at, zone: 'America/New_York', ...rest }]

test.for<[when: string, PlanParts, from: string | null]>([
  ['a week after the last one', plan, '2026-11-20'],
  ['a week after the plan was drafted, when there was none', { ...plan, value: {} }, '2026-11-09'],
  ['at once, when nobody knows since when there is a plan', { ...plan, value: {}, head: {} }, '0001-01-08'],
  ['the day after a check-in that came since', { ...plan, checkIns: slot('2026-11-16T15:00:00Z') }, '2026-11-17'],
  ['the day of a check-in that somebody said was kept', { ...plan, checkIns: slot('2026-11-16T15:00:00Z', { status: 'kept' }) }, '2026-11-16'],
  ['by the day of the zone it was held in', { ...plan, checkIns: slot('2026-11-17T02:00:00Z') }, '2026-11-17'],
  ['a week after, when the check-in was on the day of the last one', { ...plan, checkIns: slot('2026-11-13T15:00:00Z') }, '2026-11-20'],
  ['a week after, when the next check-in is later', { ...plan, checkIns: slot('2026-11-30T15:00:00Z') }, '2026-11-20'],
  ['a week after, when the check-in is internal', { ...plan, checkIns: slot('2026-11-16T15:00:00Z', { audience: 'internal' }) }, '2026-11-20'],
  ['never, when no buyer has an address', { ...plan, stakeholders: [{ name: 'Priya', side: 'buyer' }] }, null],
  ['never, when there is no step they can see', { ...plan, milestones: [{ title: 'Ours', audience: 'internal' }] }, null],
  ['never, when all was told to be done', { ...plan, milestones: [{ title: 'Audit', status: 'done', doneOn: '2026-11-12' }] }, null],
  ['a last time, when the last step was done since', { ...plan, milestones: [{ title: 'Audit', status: 'done', doneOn: '2026-11-16' }] }, '2026-11-20'],
])('a recap is due %s', ([, parts, from]) => expect(recapDueFrom(buildPlan(parts))).toBe(from)) // prettier-ignore

test('a deleted plan has none', () => expect(recapDueFrom({ ...buildPlan(plan), deleted: true })).toBeNull())
