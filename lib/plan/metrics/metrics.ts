import type { Recorded } from '../change.ts'
import type { Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { addFigures, nothing, type Figure } from './figure.ts'
import { approvalLatency, cycleVariance, forecastError, signedOn, slipRate } from './lagging.ts'
import { checkInsKept, counterQuality, criteriaAdoption, criteriaMet, customerOwners, riskClosure, slipsFlaggedEarly, updateTimeliness } from './leading.ts' // prettier-ignore
import { metricIds, type MetricId } from './metric-names.ts'

/** Every figure by its name; what it means and its unit stand in `metric-names.ts`. */
export type Metrics = Readonly<Record<MetricId, Figure>>

/** A plan with its changes, oldest first; `null` where they are not known, and then less can be measured. */
export type Measured = { plan: Plan; records: Recorded[] | null }

const noMetrics = Object.fromEntries(metricIds.map((id) => [id, nothing])) as Metrics

/** The figures of one plan (R126 to R131). A deleted plan has none. Until the signature a plan is measured up to today, then up to that day. */
export function metricsOf({ plan, records }: Measured, today: PlanDate): Metrics {
  if (plan.deleted) return noMetrics
  const end = signedOn(plan) ?? today
  return {
    customerOwners: customerOwners(plan),
    riskClosure: riskClosure(plan, end),
    slipsFlaggedEarly: slipsFlaggedEarly(plan, today),
    criteriaAdoption: criteriaAdoption(plan),
    criteriaMet: criteriaMet(plan),
    checkInsKept: checkInsKept(plan, today),
    updateTimeliness: updateTimeliness(plan, records, end),
    counterQuality: counterQuality(plan),
    slipRate: slipRate(plan, records, today),
    cycleVariance: cycleVariance(plan, records),
    forecastError: forecastError(plan, records),
    securityLatency: approvalLatency(plan, 'security'),
    legalLatency: approvalLatency(plan, 'legal'),
  }
}

/** The figures of several plans, teams or regions as one: by their counts. */
export const mergeMetrics = (all: readonly Metrics[]): Metrics => all.reduce(addMetrics, noMetrics)

const addMetrics = (one: Metrics, other: Metrics): Metrics =>
  Object.fromEntries(metricIds.map((id) => [id, addFigures(one[id], other[id])])) as Metrics

/** The same over a list of plans. Linear in their steps and changes. */
export const metricsOfAll = (list: readonly Measured[], today: PlanDate): Metrics =>
  mergeMetrics(list.map((each) => metricsOf(each, today)))
