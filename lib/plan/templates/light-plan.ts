import { step, type Template } from './template.ts'

/**
 * T7, the key milestones only (R027, R031, R032, R100): weeks 3, 5 and 7 as the source has them, counted like T3's. It gives budget
 * approval and go-live no week: the budget is released in week 6, before anybody signs, and four weeks implement it (R004).
 */
export const lightPlan: Template = {
  id: 'T7',
  name: 'Light version',
  about: 'When they resist a full plan',
  steps: [
    step('Security review', 'buyer', ['security-reviewer', 'solutions-engineer'], -20, 'Security has signed off.', { key: true }),
    step('Executive briefing', 'both', ['economic-buyer', 'account-executive'], -10, 'Their executives have seen the case and agreed to the dates.', { key: true }),
    step('Budget approval', 'buyer', ['economic-buyer', 'account-executive'], -5, 'The money is released.', { key: true }),
    step('Contract review', 'both', [['legal-reviewer', 'economic-buyer'], ['legal-contact', 'account-executive']], 0, 'The contract is reviewed and both sides have signed.', { key: true, gate: 'signature' }),
    step('Go-live', 'both', ['champion', ['customer-success', 'account-executive']], 20, 'The first users do real work in it.', { key: true, gate: 'kickoff' }),
  ],
  criteria: [],
  risks: [],
} // prettier-ignore
