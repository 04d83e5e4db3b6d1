import type { Unit } from './figure.ts'

type Name = {
  says: string
  unit: Unit
  requirement: `R${number}`
  kind: 'leading' | 'lagging'
  /** On the watch-list of a leader (R131). */
  isHeadline?: true
}

/**
 * Every figure, what it says, and its unit (R126 to R130).
 *
 * Not here, as nothing that Sidemap keeps could tell them: win rate, discount and multi-year attach (R012, R127) need the outcome of deals
 * that were lost and the terms of those that were won, which are the CRM's; adoption on named deals (R129) needs the deals that have no
 * plan. A field that only a few fill in would make a figure that misleads.
 */
export const metricNames = {
  customerOwners: { says: 'Steps with a named owner at the customer', unit: 'share', requirement: 'R126', kind: 'leading', isHeadline: true },
  riskClosure: { says: 'Risks closed a week', unit: 'risks a week', requirement: 'R126', kind: 'leading' },
  slipsFlaggedEarly: { says: 'Slips flagged at least 14 days ahead', unit: 'share', requirement: 'R126', kind: 'leading', isHeadline: true },
  criteriaAdoption: { says: 'Plans with a measurable success criterion', unit: 'share', requirement: 'R126', kind: 'leading' },
  criteriaMet: { says: 'Success criteria met, of those with a result', unit: 'share', requirement: 'R130', kind: 'leading' },
  checkInsKept: { says: 'Check-ins kept', unit: 'share', requirement: 'R126', kind: 'leading' },
  updateTimeliness: { says: 'Weeks in which the plan was updated', unit: 'share', requirement: 'R130', kind: 'leading' },
  counterQuality: { says: 'Quality of the answers to risks', unit: 'points of 2', requirement: 'R130', kind: 'leading' },
  slipRate: { says: 'Steps that came after the date first planned', unit: 'share', requirement: 'R129', kind: 'lagging' },
  cycleVariance: { says: 'Days signed after the date first planned', unit: 'days', requirement: 'R127', kind: 'lagging', isHeadline: true },
  forecastError: { says: 'Days the forecast was off, four weeks before signature', unit: 'days', requirement: 'R127', kind: 'lagging' },
  securityLatency: { says: 'Security, from start to approval', unit: 'working days', requirement: 'R129', kind: 'lagging' },
  legalLatency: { says: 'Legal, from start to approval', unit: 'working days', requirement: 'R129', kind: 'lagging' },
} as const satisfies Record<string, Name> // prettier-ignore
export type MetricId = keyof typeof metricNames
export const metricIds = Object.keys(metricNames) as MetricId[]
