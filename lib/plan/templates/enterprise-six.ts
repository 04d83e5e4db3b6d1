import { step, type Template } from './template.ts'

/** T2, the six rows of an enterprise deal (R093). Offsets 0, 7, 14, 21, 26 and 29 days, turned into working days. */
export const enterpriseSix: Template = {
  id: 'T2',
  name: '6-step enterprise plan',
  about: 'The few checkpoints of a large deal',
  steps: [
    step('Security review complete', 'buyer', ['security-reviewer', 'solutions-engineer'], -18, 'Security has signed off.', { key: true }),
    step('Exec presentation to CFO', 'seller', ['economic-buyer', 'account-executive'], -13, 'The CFO has seen the case and agreed to the timeline.'),
    step('Legal review complete', 'buyer', ['legal-reviewer', 'legal-contact'], -8, 'No open point is left in the contract.', { key: true }),
    step('Final pricing approval', 'buyer', ['economic-buyer', 'account-executive'], -3, 'The price is approved in writing.'),
    step('Contract signatures', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
    step('Kickoff scheduled', 'seller', ['champion', 'customer-success'], 2, 'The kickoff is in both calendars.', { key: true, gate: 'kickoff' }),
  ],
  criteria: [],
  risks: [{ statement: 'Legal review could extend the timeline if outside counsel is required', counter: '' }],
} // prettier-ignore
