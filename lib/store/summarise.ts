import type { DealKeys } from '../detect/match-index.ts'
import type { Outline } from '../plan/read-outline.ts'
import { recapDueFrom } from '../plan/recap-due.ts'
import type { DealRow } from './rows.ts'

/** The row of the list and of matching, from the plan. */
export function summarise(plan: Outline): DealRow {
  const open = plan.milestones.filter((step) => step.status !== 'done')
  const signed = plan.milestones.find((step) => step.gate === 'signature' && step.status === 'done')
  const people = plan.stakeholders.filter((person) => person.side === 'buyer' && person.email !== '')
  const keys = [
    ...plan.pages.map(pageKey),
    ...people.map((person) => `a:${person.email.toLowerCase()}`),
    ...plan.deal.domains.map((domain) => `c:${domain.toLowerCase()}`),
    ...(plan.deal.key === '' ? [] : [`k:${plan.deal.key}`]),
  ]
  return {
    deal: plan.id,
    account: plan.deal.account,
    opportunity: plan.deal.opportunity,
    signBy: plan.head.signBy,
    nextDue: plan.deleted ? null : (open.find((step) => step.due !== null)?.due ?? null),
    open: open.length,
    signedOn: signed?.doneOn ?? signed?.due ?? null,
    recapFrom: recapDueFrom(plan),
    keys: plan.deleted ? [] : [...new Set(keys)],
    deleted: plan.deleted,
  }
}

/** The key in the index of a thread or a document that was linked. */
export const pageKey = ({ app, ref }: { app: 'gmail' | 'docs'; ref: string }): string => `${app === 'gmail' ? 't' : 'd'}:${ref}`

export function keysOf(row: DealRow): DealKeys {
  const of = (letter: string) => row.keys.filter((key) => key.startsWith(`${letter}:`)).map((key) => key.slice(2))
  return { deal: row.deal, threads: of('t'), docs: of('d'), people: of('a'), domains: of('c'), key: of('k')[0] ?? null }
}
