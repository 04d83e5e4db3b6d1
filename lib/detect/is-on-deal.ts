import { personByEmail } from '../plan/find-people.ts'
import type { Plan } from '../plan/plan.ts'
import { hostParents } from './host-parents.ts'

/** Whether an address belongs to this deal: it is on the plan, or at a domain of the account. */
export const isOnDeal = (plan: Plan, email: string): boolean =>
  personByEmail(plan, email) !== null || hostParents(email).some((host) => plan.deal.domains.includes(host))
