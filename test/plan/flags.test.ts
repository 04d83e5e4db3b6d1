import { expect, test } from 'vitest'
import { flaggedAhead } from '../../lib/plan/flagged-ahead.ts'
import { flagOf, flagSentence, newFlags } from '../../lib/plan/flags.ts'
import { moveStep, toggleDone } from '../../lib/plan/edits.ts'
import { setTiming } from '../../lib/plan/timing-edits.ts'
import { history } from '../../lib/plan/history.ts'
import { must } from '../../lib/base/must.ts'
import { recapPeriod } from '../../lib/plan/recap-period.ts'
import { movedDates } from '../../lib/plan/moved-dates.ts'
import { activityOf } from '../../lib/plan/coach/activity.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { replicaOf } from './coach/sound-plan.ts'
import type { Replica } from './replica.ts'

const legal = { id: 'msLegal', title: 'Legal review', due: '2026-12-11', duration: 8 } as const
const signature = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-18' } as const
const parts: PlanParts = { head: { signBy: '2026-12-18' }, milestones: [legal, signature] }
const look = (replica: Replica, today: string) => {
  const made = newFlags(replica.plan, schedule(replica.plan, today), today)
  return made.length === 0 ? null : replica.edit(made)
}
const step = (replica: Replica, id = 'msLegal') =>
  must(
    replica.plan.milestones.find((each) => each.id === id),
    id,
  )
const flags = (replica: Replica) => replica.plan.flags.map(({ step, flaggedOn, due, predicted, clearedOn }) => [step, flaggedOn, due, predicted, clearedOn]) // prettier-ignore

test('the day is kept on which a step, and with it the signature, would first end too late', () => {
  const replica = replicaOf(parts, '2026-10-20')
  expect(look(replica, '2026-11-03')).toBeNull()
  replica.edit(setTiming(step(replica), { duration: 40 }, 'buyer', '2026-11-03'))
  look(replica, '2026-11-03')
  expect(flags(replica)).toEqual([
    ['pldeal1', '2026-11-03', '2026-12-18', '2027-01-04', null],
    ['msLegal', '2026-11-03', '2026-12-11', '2026-12-28', null],
  ])
  expect(replica.plan.flags.map(({ audience }) => audience)).toEqual(['internal', 'internal'])
})

test('a slip is flagged once, and a plan gets one such change a day at most', () => {
  const replica = replicaOf({ ...parts, milestones: [{ ...legal, duration: 40 }, signature] }, '2026-10-20')
  expect(look(replica, '2026-11-03')).not.toBeNull()
  replica.edit(setTiming(step(replica), { duration: 8 }, 'buyer', '2026-11-03'))
  expect(look(replica, '2026-11-03')).toBeNull()
  expect(look(replica, '2026-11-04')).not.toBeNull()
  expect(flags(replica).map((flag) => flag[4])).toEqual(['2026-11-04', '2026-11-04'])
  for (const day of ['2026-11-04', '2026-11-05', '2026-11-20']) expect(look(replica, day)).toBeNull()
})

test('a date that is moved and slips again is flagged anew, and so is a slip that comes back', () => {
  const replica = replicaOf({ milestones: [{ ...legal, duration: 40 }] }, '2026-10-20')
  look(replica, '2026-11-03')
  replica.edit(moveStep(step(replica), '2026-12-14'))
  look(replica, '2026-11-04')
  replica.edit(setTiming(step(replica), { duration: null }, 'buyer', '2026-11-05'))
  look(replica, '2026-11-05')
  replica.edit(setTiming(step(replica), { duration: 40 }, 'buyer', '2026-11-09'))
  look(replica, '2026-11-09')
  expect(flags(replica)).toEqual([
    ['msLegal', '2026-11-03', '2026-12-11', '2026-12-28', '2026-11-04'],
    ['msLegal', '2026-11-09', '2026-12-14', '2027-01-01', null],
  ])
})

test('a step that is late is flagged on the first look, what is done or has no date never', () => {
  const late = { id: 'msLate', due: '2026-11-13' }
  const replica = replicaOf({ milestones: [late, { id: 'msDone', due: '2026-11-12', status: 'done' }, { id: 'msFree' }] })
  look(replica, '2026-11-14') // A Saturday: late, and no working day has passed.
  expect(flags(replica).map(([id, on]) => [id, on])).toEqual([['msLate', '2026-11-14']])
  expect(newFlags({ ...replica.plan, flags: [], deleted: true }, schedule(replica.plan, '2026-11-14'), '2026-11-14')).toEqual([])
})

test('it is in nobody’s way: not in the story, not for undo, no life in the plan, nothing for the buyer', () => {
  const replica = replicaOf({ ...parts, milestones: [{ ...legal, duration: 40 }, signature] }, '2026-10-20')
  replica.edit(toggleDone(step(replica, 'msSign'), '2026-10-20'))
  replica.edit(toggleDone(step(replica, 'msSign'), '2026-10-20'))
  const told = history(replica.records, replica.plan, '2026-11-30')
  const activity = activityOf(replica.records, replica.plan)
  const moved = movedDates(replica.plan, recapPeriod(replica.plan, replica.records, '2026-10-21').changes)
  const buyers = sharedPlan(replica.plan)
  const [state, dev] = [replica.state, 'replica-two-bbbbb']
  const later = new (replica.constructor as typeof Replica)('deal1', { dev, now: Date.parse('2026-11-30T09:00:00Z'), state })
  look(later, '2026-11-30')
  const records = [...replica.records, ...later.records]
  expect(later.records.length).toBe(1)
  expect(history(records, later.plan, '2026-11-30')).toEqual(told)
  expect(activityOf(records, later.plan)).toEqual(activity)
  expect(movedDates(later.plan, recapPeriod(later.plan, records, '2026-10-21').changes)).toEqual(moved)
  expect(sharedPlan(later.plan)).toEqual(buyers)
  expect(later.undo()).toBeNull()
  expect(later.plan.flags.length).toBe(2)
})

test('every date that was not kept counts, with the days between flag and date', () => {
  const flag = (due: string, flaggedOn: string, fields: object = {}) => ({ step: 'msLegal', due, flaggedOn, ...fields })
  const ahead = (step: object, flags: PlanParts['flags'], today = '2026-12-20') =>
    flaggedAhead(buildPlan({ milestones: [{ ...legal, ...step }], flags }), today).map(({ due, ahead, isEarly }) => [due, ahead, isEarly]) // prettier-ignore
  const done = (doneOn: string) => ({ status: 'done', doneOn })
  expect(ahead({}, [flag('2026-12-11', '2026-11-03')])).toEqual([['2026-12-11', 38, true]])
  expect(ahead({}, [flag('2026-12-11', '2026-11-27')])).toEqual([['2026-12-11', 14, true]])
  expect(ahead({}, [flag('2026-12-11', '2026-11-28')])).toEqual([['2026-12-11', 13, false]])
  expect(ahead({}, [flag('2026-12-11', '2026-11-03')], '2026-12-11')).toEqual([])
  expect(ahead(done('2026-12-11'), [flag('2026-12-11', '2026-11-03', { clearedOn: '2026-12-11' })])).toEqual([])
  expect(ahead(done('2026-12-14'), [flag('2026-12-11', '2026-11-03', { clearedOn: '2026-12-15' })])).toEqual([['2026-12-11', 38, true]]) // prettier-ignore
  // Moved before it came: the first promise was broken, the second was kept.
  const moved = [flag('2026-12-01', '2026-11-03', { clearedOn: '2026-11-20' })]
  expect(ahead(done('2026-12-10'), moved)).toEqual([['2026-12-01', 28, true]])
  // Unsaid again before the date: nobody was warned.
  const withdrawn = [flag('2026-12-11', '2026-11-03', { clearedOn: '2026-11-10' })]
  expect(ahead(done('2026-12-14'), withdrawn)).toEqual([['2026-12-11', null, false]])
  // Nobody looked at the plan in time.
  expect(ahead(done('2026-12-14'), [])).toEqual([['2026-12-11', null, false]])
  expect(ahead({}, [{ step: 'msGone', due: '2026-12-01', flaggedOn: '2026-11-03' }], '2026-12-01')).toEqual([])
})

test('the signature counts once, against its target', () => {
  const plan = buildPlan({
    ...parts,
    milestones: [{ ...signature, status: 'done', doneOn: '2026-12-22' }],
    flags: [{ step: 'pldeal1', due: '2026-12-18', flaggedOn: '2026-11-20' }],
  })
  expect(flaggedAhead(plan, '2026-12-30')).toEqual([
    { step: 'pldeal1', due: '2026-12-18', flaggedOn: '2026-11-20', ahead: 28, isEarly: true },
  ])
})

test('what was flagged in time is said with its day', () => {
  const plan = buildPlan({ ...parts, flags: [{ step: 'msLegal', due: '2026-12-11', flaggedOn: '2026-11-19' }] })
  const flag = flagOf(plan, 'msLegal', '2026-12-11')
  expect(flagSentence(flag, '2026-12-12')).toBe('Flagged on Nov 19, 22 days before it was due.')
  expect(flagSentence(flag, '2026-12-11')).toBe('Flagged on Nov 19, 22 days before it is due.')
  expect(flagSentence(flag, '2026-11-19')).toBeNull()
  expect(flagSentence(flagOf(plan, 'msLegal', '2026-12-14'), '2026-12-12')).toBeNull()
  expect(flagSentence(flag && { ...flag, flaggedOn: '2026-12-10' }, '2026-12-11')).toBe('Flagged on Dec 10, 1 day before it is due.') // prettier-ignore
  expect(flagSentence(flag && { ...flag, flaggedOn: '2026-12-11' }, '2026-12-14')).toBeNull()
})
