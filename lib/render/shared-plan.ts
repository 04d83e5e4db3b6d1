import type { Audience } from '../plan/change.ts'
import { DealValue } from '../plan/entity-kinds.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * The part of a plan that the buyer may read. Everything that goes into a mail is taken from here, so that nothing else has to
 * remember what is internal. A colleague known to the team only keeps his place as an owner and loses name, address and title:
 * the step is in good hands, and nobody is asked who should own it.
 */
export function sharedPlan(plan: Plan): Plan {
  return {
    ...plan,
    value: untold,
    milestones: plan.milestones.filter(isShared),
    stakeholders: plan.stakeholders.map((person) =>
      isShared(person) ? person : { ...person, name: '', email: '', title: '', role: null },
    ),
    criteria: plan.criteria.filter(isShared),
    risks: plan.risks.filter(isShared),
    notes: plan.notes.filter(isShared),
    checkIns: plan.checkIns.filter(isShared),
    events: plan.events.filter(isShared),
    proofs: plan.proofs.filter(isShared),
    links: plan.links.filter(isShared),
    signatures: plan.signatures.filter(isShared),
    proposals: plan.proposals.filter(isShared),
    pages: plan.pages.filter(isShared),
    flags: [],
    damaged: [],
  }
}

/** Of the deal itself the buyer reads nothing. */
const untold = DealValue.parse({})
const isShared = (entity: { audience: Audience }): boolean => entity.audience === 'shared'
