import { sayWhy } from '../../lib/detect/say-why.ts'
import type { DealMatch } from '../../lib/detect/match.ts'
import { daysBetween, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate, showDistance } from '../../lib/plan/show-date.ts'
import type { DealSummary } from '../ports.ts'

type On = { today: PlanDate; locale: string }

export const dealName = ({ account, opportunity }: DealSummary): string =>
  [account || 'Unnamed account', opportunity].filter(Boolean).join(', ')

/** One line, for a list to look through. */
export const dealLine = (deal: DealSummary, on: On): string => `${signature(deal, on)} · ${steps(deal, on.today)}`

/**
 * Two lines, for a choice between a few: by when, and what tells it from the other candidates; where the same person speaks for
 * all of them, that is what is to be done.
 */
export function candidateLines(deal: DealSummary, match: DealMatch, candidates: DealMatch[], on: On): [string, string] {
  const reasons = new Set(candidates.map(({ because }) => sayWhy(because)))
  const next =
    deal.nextDue !== null && deal.nextDue >= on.today ? `, next due ${showDate(deal.nextDue, { ...on, style: 'bare' })}` : ''
  return [
    `${signature(deal, on)}${countdown(deal, on)}`,
    reasons.size > 1 || candidates.length === 1 ? sayWhy(match.because) : `${steps(deal, on.today)}${next}`,
  ]
}

function signature({ signBy, signedOn }: DealSummary, on: On): string {
  const date = (day: PlanDate) => showDate(day, { ...on, style: 'short' })
  if (signedOn !== null) return `Signed ${date(signedOn)}`
  return signBy === null ? 'No signature date' : `Signature ${date(signBy)}`
}

const countdown = ({ signBy, signedOn }: DealSummary, { today, locale }: On): string =>
  signBy === null || signedOn !== null || daysBetween(today, signBy) < 0 ? '' : `, ${showDistance(signBy, today, locale)}`

function steps({ nextDue, open }: DealSummary, today: PlanDate): string {
  if (open === 0) return 'No open steps'
  // The shorter words leave room for the last one, which matters most.
  return nextDue !== null && nextDue < today ? `${open} open, one late` : `${open} open ${open === 1 ? 'step' : 'steps'}`
}
