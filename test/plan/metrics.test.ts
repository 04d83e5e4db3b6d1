import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarsOf } from '../../lib/plan/calendar.ts'
import { valueOf } from '../../lib/plan/metrics/figure.ts'
import { metricIds, metricNames, type MetricId } from '../../lib/plan/metrics/metric-names.ts'
import { mergeMetrics, metricsOf, metricsOfAll, type Measured, type Metrics } from '../../lib/plan/metrics/metrics.ts'
import { moveStep, toggleDone } from '../../lib/plan/edits.ts'
import { setSignBy } from '../../lib/plan/detail-edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { anyGesture, editsOf } from './any-gesture.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { Replica } from './replica.ts'

const figure = (id: MetricId, parts: PlanParts) => {
  const { sum, count, of } = metricsOf({ plan: buildPlan(parts), records: null }, today)[id]
  return [sum, count, of]
}
const priya = { id: 'stPriya', name: 'Priya Raman', side: 'buyer' as const }

describe('each figure of a plan: sum, count, of how many', () => {
  test.each<[string, MetricId, PlanParts, [number, number, number]]>([
    ['a named owner of theirs, a team and nobody', 'customerOwners', { stakeholders: [priya, { id: 'stTeam', name: 'Legal team' }], milestones: [{ buyerOwner: 'stPriya' }, { buyerOwner: 'stTeam' }, {}, { audience: 'internal' }] }, [1, 3, 3]],
    ['two risks closed in four weeks', 'riskClosure', { head: { draftedOn: addDays(today, -28) }, risks: [{ status: 'closed' }, { status: 'closed' }, {}] }, [2, 4, 4]],
    ['risks in a plan of yesterday', 'riskClosure', { head: { draftedOn: addDays(today, -1) }, risks: [{ status: 'closed' }] }, [0, 0, 0]],
    ['no risk at all', 'riskClosure', { head: { draftedOn: addDays(today, -28) } }, [0, 0, 0]],
    ['a slip seen 20 days ahead and one nobody saw', 'slipsFlaggedEarly', { milestones: [{ id: 'msA', due: addDays(today, -5) }, { id: 'msB', due: addDays(today, -1) }], flags: [{ step: 'msA', due: addDays(today, -5), flaggedOn: addDays(today, -25), predicted: today, audience: 'internal' }] }, [1, 2, 2]],
    ['a criterion that can be measured', 'criteriaAdoption', { criteria: [{ statement: 'Good' }, { statement: 'Rework', comparator: '<=', threshold: -15 }] }, [1, 1, 1]],
    ['criteria met, missed and without a result', 'criteriaMet', { criteria: [{ comparator: '<=', threshold: -15, actual: -19 }, { comparator: '<=', threshold: 2.5, actual: 3 }, { comparator: '<=', threshold: 2 }, { actual: 1 }] }, [1, 2, 4]],
    ['criteria that are only words', 'criteriaAdoption', { criteria: [{ statement: 'Good' }] }, [0, 1, 1]],
    ['check-ins kept, missed, forgotten and still to come', 'checkInsKept', { checkIns: [{ status: 'kept' }, { status: 'kept' }, { status: 'missed' }, { at: '2026-11-02T10:00:00Z' }, { at: '2026-12-02T10:00:00Z' }] }, [2, 3, 4]],
    ['weeks without a history', 'updateTimeliness', { head: { draftedOn: addDays(today, -15) } }, [0, 0, 2]],
    ['answers with a day, without one, and none', 'counterQuality', { risks: [{ counter: 'Book', counterOn: today }, { counter: 'Book' }, { counter: ' ' }] }, [3, 3, 3]],
    ['late, done late, done in time, to come', 'slipRate', { milestones: [{ due: '2026-11-10' }, { due: '2026-11-10', status: 'done', doneOn: '2026-11-12' }, { due: '2026-11-10', status: 'done', doneOn: '2026-11-09' }, { due: '2026-12-10' }] }, [2, 3, 4]],
    ['signed six days after the target', 'cycleVariance', { head: { signBy: '2026-11-10' }, milestones: [{ gate: 'signature', status: 'done', doneOn: '2026-11-16' }] }, [6, 1, 1]],
    ['not signed yet', 'cycleVariance', { head: { signBy: '2026-11-10' }, milestones: [{ gate: 'signature' }] }, [0, 0, 1]],
    ['a security review of five working days, and one nobody started on record', 'securityLatency', { milestones: [{ title: 'Security review', status: 'done', startedOn: '2026-11-06', doneOn: '2026-11-13' }, { title: 'Security intake', status: 'done', doneOn: '2026-11-13' }, { title: 'Security sign-off' }] }, [5, 1, 2]],
    ['legal redlines of one working day', 'legalLatency', { milestones: [{ title: 'Legal redlines', status: 'done', startedOn: '2026-11-06', doneOn: '2026-11-09' }] }, [1, 1, 1]],
  ])('%s', (_when, id, parts, expected) => {
    expect(figure(id, parts)).toEqual(expected)
  })
}) // prettier-ignore

/** A plan with a history, as one person makes it: started on the day, with a signature and a step before it. */
function started(on: string) {
  const replica = new Replica('deal1', { now: Date.parse(`${on}T09:00:00Z`) })
  replica.edit([
    { audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate', key: 'SM-7F3K' } },
    { audience: 'shared', entity: 'pldeal1', fields: { signBy: '2026-11-13', draftedOn: on } },
    { audience: 'shared', entity: 'msLegal', fields: { title: 'Legal', due: '2026-11-06', order: 'a0' } },
    { audience: 'shared', entity: 'msSign', fields: { title: 'Signature', gate: 'signature', due: '2026-11-13', order: 'a1' } },
  ])
  const at = (day: string, act: (plan: Plan) => Parameters<Replica['edit']>[0]) => {
    const later = new Replica('deal1', { now: Date.parse(`${day}T09:00:00Z`), state: replica.state })
    later.edit(act(replica.plan))
    replica.records.push(...later.records)
  }
  return { at, measured: (): Measured => ({ plan: replica.plan, records: replica.records }) }
}
const stepOf = (plan: Plan, id: string) => plan.milestones.filter((step) => step.id === id)

test('a date that was moved out is a slip, and the signature is held against the first target', () => {
  const { at, measured } = started('2026-09-14')
  at('2026-10-05', (plan) => stepOf(plan, 'msLegal').flatMap((step) => moveStep(step, '2026-11-12')))
  at('2026-10-20', (plan) => setSignBy(plan, '2026-11-20'))
  at('2026-11-18', (plan) => stepOf(plan, 'msSign').flatMap((step) => toggleDone(step, '2026-11-18')))
  const { slipRate, cycleVariance, forecastError, updateTimeliness } = metricsOf(measured(), today)
  expect(slipRate).toEqual({ sum: 2, count: 2, of: 2 })
  expect(cycleVariance).toEqual({ sum: 5, count: 1, of: 1 })
  // Four weeks before, on Oct 21, the target was Nov 20 already.
  expect(forecastError).toEqual({ sum: 2, count: 1, of: 1 })
  // Sep 14, Oct 5 and Oct 20 of the nine whole weeks up to the signature; the last change is in the week after them.
  expect(updateTimeliness).toEqual({ sum: 3, count: 9, of: 9 })
})

test('a plan younger than four weeks, or whose history is cut off, has no forecast to be held against', () => {
  const young = started('2026-11-02')
  young.at('2026-11-16', (plan) => stepOf(plan, 'msSign').flatMap((step) => toggleDone(step, '2026-11-16')))
  expect(metricsOf(young.measured(), today).forecastError).toEqual({ sum: 0, count: 0, of: 1 })
  const old = started('2026-09-14')
  old.at('2026-11-16', (plan) => stepOf(plan, 'msSign').flatMap((step) => toggleDone(step, '2026-11-16')))
  const { plan, records } = old.measured()
  expect(metricsOf({ plan, records }, today).forecastError.count).toBe(1)
  expect(metricsOf({ plan, records: (records ?? []).slice(1) }, today).forecastError.count).toBe(0)
})

test('without a target of its own, the signature is held against the first date of its step', () => {
  const { at, measured } = started('2026-09-14')
  at('2026-10-05', (plan) => stepOf(plan, 'msSign').flatMap((step) => moveStep(step, '2026-11-20')))
  at('2026-11-18', (plan) => stepOf(plan, 'msSign').flatMap((step) => toggleDone(step, '2026-11-18')))
  const { plan, records } = measured()
  const untargeted = { ...plan, head: { ...plan.head, signBy: null } }
  const moves = (records ?? []).map((record) => ({
    ...record,
    change: { ...record.change, ops: record.change.ops.filter(({ f }) => f !== 'signBy') },
    was: record.was.filter((_, index) => record.change.ops[index]?.f !== 'signBy'),
  }))
  expect(metricsOf({ plan: untargeted, records: moves }, today).cycleVariance).toEqual({ sum: 5, count: 1, of: 1 })
})

test('what was forecast then is reckoned by the holidays of both sides', () => {
  const { at, measured } = started('2026-09-14')
  at('2026-10-05', (plan) => [{ audience: 'shared', entity: 'msSign', fields: { after: ['msLegal'], duration: 5 } }, ...stepOf(plan, 'msLegal').flatMap((step) => moveStep(step, '2026-11-13'))]) // prettier-ignore
  at('2026-11-18', (plan) => stepOf(plan, 'msSign').flatMap((step) => toggleDone(step, '2026-11-18')))
  const { plan, records } = measured()
  const errorWith = (closed: string[]) =>
    metricsOf({ plan: { ...plan, calendars: calendarsOf({ buyer: closed, seller: [] }) }, records }, today).forecastError.sum
  expect(errorWith(['2026-11-16', '2026-11-17'])).toBe(errorWith([]) + 4)
})

test('weeks before the oldest change that is kept are not counted as weeks without one', () => {
  const { at, measured } = started('2026-09-14')
  at('2026-11-03', (plan) => stepOf(plan, 'msLegal').flatMap((step) => moveStep(step, '2026-12-04')))
  const { plan, records } = measured()
  expect(metricsOf({ plan, records }, today).updateTimeliness).toEqual({ sum: 2, count: 9, of: 9 })
  expect(metricsOf({ plan, records: (records ?? []).slice(-1) }, today).updateTimeliness).toEqual({ sum: 1, count: 2, of: 9 })
  expect(metricsOf({ plan, records: [] }, today).updateTimeliness).toEqual({ sum: 0, count: 0, of: 9 })
})

test('no plan, or one that was deleted, has not enough data for anything', () => {
  for (const none of [
    metricsOfAll([], today),
    metricsOf({ plan: { ...buildPlan({ risks: [{}] }), deleted: true }, records: [] }, today),
  ])
    for (const id of metricIds) expect(valueOf(none[id])).toBeNull()
})

test('a list is merged by its counts, not by an average of averages', () => {
  const one = { plan: buildPlan({ risks: [{ counter: 'Book', counterOn: today }] }), records: null }
  const three = { plan: buildPlan({ risks: [{}, {}, {}] }), records: null }
  expect(valueOf(metricsOfAll([one, three], today).counterQuality)).toBe(0.5)
})

test('every figure has its words, its unit and its requirement, and three are the headline', () => {
  for (const { requirement, says } of Object.values(metricNames)) {
    expect(requirement).toMatch(/^R1(2[6-9]|30)$/)
    expect(says).not.toMatch(/\.$/)
  }
  expect(metricIds.filter((id) => 'isHeadline' in metricNames[id])).toEqual([
    'customerOwners',
    'slipsFlaggedEarly',
    'cycleVariance',
  ])
})

/** Any plan, with what has been done to it; also odd ones without a history. */
const measured: fc.Arbitrary<Measured> = fc.oneof(
  anyPlan.map((plan) => ({ plan, records: null })),
  fc.array(anyGesture, { maxLength: 12 }).map((gestures) => {
    const replica = new Replica('deal1', { now: Date.UTC(2026, 8, 1) })
    replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate', key: 'SM-7F3K' } }])
    replica.edit([{ audience: 'shared', entity: 'pldeal1', fields: { draftedOn: '2026-09-01' } }])
    gestures.forEach((gesture, index) => replica.edit(editsOf(gesture, replica.plan, '2026-10-01', index)))
    return { plan: replica.plan, records: replica.records }
  }),
)
const close = (one: Metrics, other: Metrics) => {
  for (const id of metricIds)
    for (const part of ['sum', 'count', 'of'] as const) expect(one[id][part]).toBeCloseTo(other[id][part], 6)
}

test('whatever the plans look like: no NaN, shares within 0 and 1, counters within 0 and 2, and never more counted than there is', () => {
  fc.assert(
    fc.property(fc.array(measured, { maxLength: 4 }), (list) => {
      const found = metricsOfAll(list, today)
      for (const id of metricIds) {
        const { count, of } = found[id]
        const value = valueOf(found[id])
        expect(count).toBeLessThanOrEqual(of)
        expect(value === null || Number.isFinite(value)).toBe(true)
        if (value === null) continue
        const { unit } = metricNames[id]
        if (unit !== 'days') expect(value).toBeGreaterThanOrEqual(0)
        if (unit === 'share') expect(value).toBeLessThanOrEqual(1)
        if (unit === 'points of 2') expect(value).toBeLessThanOrEqual(2)
      }
    }),
  )
})

test('the figures of a list are those of its parts put together, in any order', () => {
  fc.assert(
    fc.property(fc.array(measured, { maxLength: 5 }), fc.nat(5), (list, cut) => {
      const whole = metricsOfAll(list, today)
      close(mergeMetrics([metricsOfAll(list.slice(0, cut), today), metricsOfAll(list.slice(cut), today)]), whole)
      close(metricsOfAll(list.toReversed(), today), whole)
    }),
  )
})
