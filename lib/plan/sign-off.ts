import type { Role, Side } from './entity-kinds.ts'
import type { Plan } from './plan.ts'

const signers: Record<Side, Role> = { buyer: 'economic-buyer', seller: 'account-executive' }

/** Which side agreed to work to this plan: theirs by the economic buyer, ours by the account executive (R064, R078). It is no contract. */
export function signOff(plan: Plan): Record<Side, boolean> & { anybody: boolean } {
  const signed = new Set(plan.signatures.flatMap((each) => (each.signedAt === null ? [] : [each.stakeholder])))
  const has = (side: Side) => plan.stakeholders.some((person) => person.role === signers[side] && signed.has(person.id))
  return { buyer: has('buyer'), seller: has('seller'), anybody: signed.size > 0 }
}
