import type { Plan, Stakeholder } from './plan.ts'

/** The stakeholder with this address, compared without case. */
export const personByEmail = (plan: Plan, email: string): Stakeholder | null =>
  plan.stakeholders.find((person) => person.email.toLowerCase() === email.toLowerCase()) ?? null
