import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../../lib/base/must.ts'
import type { Recorded } from '../../../lib/plan/change.ts'
import { checkNames } from '../../../lib/plan/coach/check-names.ts'
import { markCheckIn, standingCheckIn } from '../../../lib/plan/check-ins.ts'
import { coach } from '../../../lib/plan/coach/coach.ts'
import { fixEdits, setCheckOff, writtenEdits } from '../../../lib/plan/coach/fix-edits.ts'
import { thresholdProblem } from '../../../lib/plan/coach/threshold-problem.ts'
import { coachThresholds, type CoachThresholds } from '../../../lib/plan/coach/thresholds.ts'
import { needsAttention } from '../../../lib/plan/attention.ts'
import { startOf } from '../../../lib/plan/coach/step-kinds.ts'
import { history } from '../../../lib/plan/history.ts'
import type { Plan } from '../../../lib/plan/plan.ts'
import { schedule } from '../../../lib/plan/schedule.ts'
import { verdict } from '../../../lib/plan/verdict.ts'
import { addWorkingDays } from '../../../lib/plan/working-days.ts'
import { renderNudge } from '../../../lib/render/nudge.ts'
import { renderStatus } from '../../../lib/render/status.ts'
import { anyPlan } from '../any-plan.ts'
import { buildPlan, type PlanParts } from '../build-plan.ts'
import { Replica } from '../replica.ts'
import { replicaOf, sound, today, withSteps } from './sound-plan.ts'

const run = (plan: Plan, records?: Recorded[], thresholds: Partial<CoachThresholds> = {}) =>
  coach(plan, schedule(plan, today), today, { ...coachThresholds, ...thresholds }, records, Date.parse(`${today}T12:00:00Z`))
const said = (parts: PlanParts, changedOn?: string, thresholds?: Partial<CoachThresholds>) => {
  const { plan, records } = replicaOf(parts, changedOn)
  return run(plan, records, thresholds).map(({ check }) => check)
}
let made = 0
const newId = () => `new${++made}`

test('what moves the signature comes first, what only says less comes last', () => {
  const found = run(buildPlan({ ...withSteps({ msKick: null, msForm: { after: ['msForm'] } }), stakeholders: [], criteria: [] }))
  expect(found.map(({ rank }) => rank)).toEqual(found.map(({ rank }) => rank).sort((one, other) => one - other))
  expect(found[0]).toMatchObject({ check: 'circle', rank: 1 })
  expect(found.at(-1)?.rank).toBe(4)
})

test('each threshold is where it begins', () => {
  const doing = withSteps({ msLines: { status: 'doing' } })
  expect(said(doing, '2026-11-12')).toEqual(['silent'])
  expect(said(doing, '2026-11-13')).toEqual([])
  expect(said(doing, '2026-11-13', { silentDays: 10 })).toEqual(['silent'])
  expect(said(sound, '2026-11-07')).toEqual([])
  expect(said(sound, '2026-11-07', { staleDays: 13 })).toEqual(['stale'])
  expect(said(sound, today, { longSteps: 7 })).toEqual(['size'])
  expect(said(sound, today, { longSteps: 8 })).toEqual([])
  expect(said(sound, today, { latePercent: 20 })).toEqual(['late-review'])
  const promised = { ...sound, value: { promisedAt: '2026-11-19T12:00:00Z' } }
  expect(said(promised, today)).toEqual(['draft-late'])
  expect(said(promised, today, { draftHours: 25 })).toEqual([])
  const worth = { ...sound, value: { amount: 24_999, beganOn: '2026-09-01' } }
  expect(said(worth, today, { fullPlanValue: 25 })).toEqual([])
  expect(said({ ...worth, ...withSteps({ msMore: {} }) }, today)).toEqual(['value'])
  expect(said({ ...worth, ...withSteps({ msMore: {} }) }, today, { fullPlanValue: 24 })).toEqual([])
  const lateDraft = { ...worth, head: { ...sound.head, draftedOn: '2026-11-18' } }
  expect(said(lateDraft, today, { lateDraftPercent: 42 })).toEqual([])
  expect(said(lateDraft, today, { lateDraftPercent: 44 })).toEqual(['late-plan'])
  expect(said(sound, today, { paperWeeks: 9 })).toEqual(['infeasible'])
  expect(said(sound, today, { paperWeeks: 8 })).toEqual(['paper-short'])
})

test('a long silence is worse than a short one, and a plan too long worse than a long one', () => {
  const rank = (parts: PlanParts, on: string, thresholds = {}) => {
    const { plan, records } = replicaOf(parts, on)
    return run(plan, records, thresholds)[0]?.rank
  }
  const doing = withSteps({ msLines: { status: 'doing' } })
  expect([rank(doing, '2026-11-12'), rank(doing, '2026-11-05')]).toEqual([2, 1])
  expect([rank(sound, today, { longSteps: 6, tooLongSteps: 8 }), rank(sound, today, { longSteps: 6, tooLongSteps: 7 })]).toEqual([
    4, 3,
  ])
})

test('weeks that the buyer told count in place of ours', () => {
  const told = { duration: 3, durationFrom: 'buyer' } as const
  const late = {
    msCase: null,
    msForm: { due: '2027-01-05', duration: 3 },
    msSent: { due: '2027-01-06' },
    msLines: { due: '2027-01-08' },
  }
  expect(said(withSteps({ ...late, msOrder: { due: '2027-01-12' } }))).toContain('paper-short')
  const all = Object.entries({ ...late, msOrder: { due: '2027-01-12' } }).map(([id, fields]) => [
    id,
    fields && { ...fields, ...told },
  ])
  expect(said(withSteps(Object.fromEntries(all)))).not.toContain('paper-short')
})

test('what the verdict of the durations says is not said twice', () => {
  const long = withSteps({ msForm: { duration: 60 } })
  const { plan } = replicaOf({ ...long, head: { ...sound.head, signBy: '2026-12-07', liveBy: '2026-12-21' } })
  expect(verdict(plan, schedule(plan, today), today)?.shortBy).toBeGreaterThan(0)
  expect(run(plan).map(({ check }) => check)).not.toContain('infeasible')
})

test('what "Needs attention" says of a step is not said twice', () => {
  const parts = withSteps({
    msForm: { status: 'doing', due: '2026-11-19', buyerOwner: null },
    msOrder: { buyerOwner: null, due: '2026-12-11' },
    msLines: { due: null },
  })
  const { plan, records } = replicaOf(parts, '2026-11-05')
  const forecast = schedule(plan, today)
  expect(needsAttention(plan, forecast, today).map(({ kind }) => kind)).toEqual(['late', 'no-date', 'no-owner'])
  expect(run(plan, records).map(({ check }) => check)).not.toContain('silent')
  expect(run(plan, records).map(({ check }) => check)).not.toContain('owners')
})

test('a signature that is called procurement is a step for it', () => {
  const none = { msForm: null, msSent: null, msLines: null, msOrder: null }
  expect(said(withSteps(none))).toContain('paper-short')
  expect(said(withSteps({ ...none, msSign: { title: 'Procurement' } }))).not.toContain('paper-short')
})

test('after the signature nothing is said that only helps before it', () => {
  const parts = withSteps({
    msCase: { title: 'Call', buyerOwner: 'stPriya' },
    msSign: { status: 'done', doneOn: '2026-11-19' },
    msKick: { doneWhen: '' },
  })
  expect(said({ ...parts, stakeholders: sound.stakeholders.filter(({ id }) => id !== 'stElena') })).toEqual(['done-when'])
})

test('a plan that is done, empty or deleted needs no advice', () => {
  expect(run(buildPlan())).toEqual([])
  expect(run(buildPlan({ milestones: [{ status: 'done' }] }))).toEqual([])
  expect(run({ ...buildPlan(withSteps({ msKick: null })), deleted: true })).toEqual([])
})

test('what only we see is ours to word as we like', () => {
  expect(said(withSteps({ msOwn: { title: 'Discuss internally', doneWhen: '', audience: 'internal' } }))).toEqual([])
})

test('a length that is a typing mistake counts for five years at most, as in the forecast', () => {
  const plan = buildPlan({ milestones: [{ id: 'ms1', due: '2026-12-04', duration: 900_000 }] })
  expect(startOf(plan, must(plan.milestones[0], 'step'))).toBe(addWorkingDays('2026-12-04', 1 - 1_300))
})

test('a silence longer than the history reaches counts from the start, else from the oldest change kept', () => {
  const silence = (fields: object) => {
    const { plan, records } = replicaOf(withSteps({ msLines: { status: 'doing', ...fields } }), '2026-11-05')
    const kept = records.filter(({ change }) => change.ops.every((op) => op.e !== 'msLines'))
    return run(plan, kept).find(({ check }) => check === 'silent')?.says
  }
  expect(silence({ startedOn: '2026-10-30' })).toMatch(/“Legal redlines complete” has not moved for 15 working days/)
  expect(silence({})).toMatch(/has not moved for 11 working days/)
})

test('a step that is added is worded for both sides', () => {
  const theirs = Object.fromEntries(sound.milestones.map(({ id }) => [id, { side: 'buyer' }] as const))
  const ours = Object.fromEntries(sound.milestones.map(({ id }) => [id, { side: 'seller' }] as const))
  const spoilt: PlanParts[] = [
    withSteps({ ...theirs, msTech: null, msKick: null }),
    withSteps({ ...ours, msTech: null, msKick: null }),
    withSteps({ msCase: { title: 'Case reviewed', buyerOwner: 'stPriya' } }),
    withSteps({ msForm: null, msSent: null, msLines: null, msOrder: null }),
  ]
  const added = spoilt
    .flatMap((parts) => run(replicaOf(parts).plan))
    .flatMap(({ fix }) => (fix.do === 'add-step' ? [fix.step] : []))
  expect(new Set(added.map(({ title }) => title))).toEqual(
    new Set(['Kickoff and first value', 'Reference call with a similar customer', 'Budget approved', 'Timeline confirmed', 'Legal has MSA and DPA']), // prettier-ignore
  )
  for (const { title, doneWhen } of added)
    expect(`${title} ${doneWhen}`).not.toMatch(/\b(they|them|their|theirs|we|us|our|ours|economic buyer)\b/i)
})

test('a check set aside is silent, told in the history, taken back, and brought back', () => {
  const replica = replicaOf(withSteps({ msKick: null }))
  const checks = () => run(replica.plan, replica.records).map(({ check }) => check)
  const newest = () => history(replica.records, replica.plan, today)[0]?.sentence
  expect(checks()).toEqual(['ends-at-signature'])
  replica.edit(setCheckOff(replica.plan, 'ends-at-signature', true))
  expect(checks()).toEqual([])
  expect(newest()).toBe('Turned off the check “Steps after signature”')
  replica.undo()
  expect(checks()).toEqual(['ends-at-signature'])
  expect(newest()).toBe('Undid: turned off the check “Steps after signature”')
  replica.edit(setCheckOff(replica.plan, 'ends-at-signature', true))
  replica.edit(setCheckOff(replica.plan, 'ends-at-signature', false))
  expect(newest()).toBe('Turned on the check “Steps after signature”')
  expect(replica.plan.value.coachOff).toEqual([])
  expect([...replica.state.keys()]).toContain('deal1/i')
})

test('a check-in that was kept is life in the plan, one that was missed is not', () => {
  const on = (status: 'kept' | 'missed') => {
    const replica = replicaOf(sound, '2026-11-01')
    const dev = 'replica-two-bbbbb'
    const later = new Replica('deal1', { dev, now: Date.parse('2026-11-16T15:20:00Z'), state: replica.state })
    const standing = must(standingCheckIn(later.plan), 'check-in')
    later.edit(markCheckIn(later.plan, standing, status, Date.parse('2026-11-16T15:20:00Z')).edits)
    return run(later.plan, [...replica.records, ...later.records]).map(({ check }) => check)
  }
  expect([on('kept'), on('missed')]).toEqual([[], ['stale']])
})

test('a check set aside is no life in the plan, and an unknown one is ignored', () => {
  const replica = replicaOf(sound, '2026-11-01')
  const later = new Replica('deal1', { state: replica.state })
  later.edit(setCheckOff(later.plan, 'outcome', true))
  expect(run(later.plan, [...replica.records, ...later.records]).map(({ check }) => check)).toEqual(['stale'])
  const unknown = must(
    replica.edit([{ audience: 'internal', entity: 'amdeal1', fields: { coachOff: ['outcome', 'gone', 'size'] } }]),
    'edit',
  )
  expect(history([unknown], later.plan, today)[0]?.sentence).toBe('Turned off the check “Length of the plan”')
})

test('each fix is told in the history', () => {
  const replica = replicaOf({
    ...withSteps({ msForm: { after: ['msForm'], doneWhen: '' } }),
    risks: [{ id: 'rk1', statement: 'Legal', audience: 'internal' }],
  })
  const told = (edits: Parameters<Replica['edit']>[0] | null) => {
    replica.edit(must(edits, 'edits'))
    return history(replica.records, replica.plan, today)[0]?.sentence
  }
  const write = (what: Parameters<typeof writtenEdits>[1]['what'], about: string | null = null) =>
    told(writtenEdits(replica.plan, { what, about }, 'Text', today, newId))
  const title = 'Security questionnaire returned'
  expect(told(fixEdits(replica.plan, { do: 'cut', step: 'msForm', waitsFor: 'msForm' }, today, newId))).toBe(
    `${title} no longer waits for ${title}`,
  )
  expect(write('done-when', 'msForm')).toBe(`Said what done means for ${title}`)
  expect(write('outcome')).toBe('Changed the outcome')
  expect(write('outcome-source')).toBe('Said who said the outcome')
  expect(write('criterion')).toBe('Added a success criterion')
  expect(write('counter', 'rk1')).toBe('Planned the answer to a risk')
  expect(write('note')).toBe('Added a note')
  expect(told(fixEdits(replica.plan, { do: 'drop-criterion', criterion: 'cr1' }, today, newId))).toBe(
    'Deleted a success criterion',
  )
})

test('a fix for what is gone writes nothing', () => {
  const plan = buildPlan()
  for (const fix of [
    { do: 'move', step: 'ms9', to: today },
    { do: 'cut', step: 'ms9', waitsFor: 'ms8' },
    { do: 'split', step: 'ms9', parts: 8 },
    { do: 'date-counter', risk: 'rk9', to: today },
    { do: 'drop-criterion', criterion: 'cr9' },
  ] as const)
    expect(fixEdits(plan, fix, today, newId)).toEqual([])
  for (const what of ['done-when', 'counter'] as const)
    expect(writtenEdits(plan, { what, about: 'ms9' }, 'Text', today, newId)).toEqual([])
})

test('whatever a plan looks like, the coach answers, and always the same', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const found = run(plan)
      expect(run(structuredClone(plan))).toEqual(found)
      for (const { says, costs, rank, check } of found) {
        expect(says).not.toMatch(/[.!]$|undefined|null|NaN/)
        expect(costs).toMatch(/[.”?]$/)
        expect([1, 2, 3, 4]).toContain(rank)
        expect(checkNames).toHaveProperty(check)
      }
      // Once about a thing, so that a row can be told from the others.
      const keys = found.map(({ check, about }) => `${check} ${about}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { fix } of found) fixEdits(plan, fix, today, newId)
    }),
  )
})

test('the buyer reads nothing of it', () => {
  const spoilt = withSteps({ msKick: null, msForm: { doneWhen: '' }, msLines: { title: 'Discuss internally' } })
  const { plan } = replicaOf({ ...spoilt, criteria: [], stakeholders: sound.stakeholders.slice(0, 1) })
  const found = run(plan)
  expect(found.length).toBeGreaterThan(4)
  const off = { ...plan, value: { ...plan.value, coachOff: ['size', 'outcome'] } }
  for (const variant of ['snapshot', 'full', 'theirs'] as const) {
    const told = renderStatus(off, { today, locale: 'en-US', variant })
    for (const text of [told.html, told.text]) {
      for (const { says, costs } of found) {
        expect(text).not.toContain(says)
        expect(text).not.toContain(costs)
      }
      expect(text).not.toContain('Length of the plan')
    }
    expect(told).toEqual(renderStatus(plan, { today, locale: 'en-US', variant }))
  }
  const step = must(plan.milestones[2], 'step')
  expect(renderNudge(off, step, { today, locale: 'en-US' })).toEqual(renderNudge(plan, step, { today, locale: 'en-US' }))
})

test('a threshold that makes no sense is told, with one that does', () => {
  const problem = (key: keyof CoachThresholds, text: string) => thresholdProblem(key, text, coachThresholds)
  expect(problem('silentDays', ' 8 ')).toBeUndefined()
  for (const text of ['', 'soon', '-1', '1.5', '0', '9999', '1e9'])
    expect(problem('silentDays', text)).toBe('Write a whole number, such as 11.')
  expect(problem('longSteps', '20')).toMatch(/is 20/)
  expect(problem('tooLongSteps', '15')).toMatch(/is 15/)
})
