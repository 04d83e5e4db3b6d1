import { risk, step, type Template } from './template.ts'

/**
 * T2, the six rows of an enterprise deal (R093-R095). Its dates are 0, 7, 14, 21, 26 and 29 days after Fri, Nov 1 2024, signed on
 * Wed, Nov 27: 18, 13, 8 and 3 working days before that, and 2 after (its kickoff on Sat, Nov 30 is the Friday before).
 * Who owns a row is the source's: "John (Buyer) + Sarah (Us)" is both, "Mary (Buyer Legal)" is theirs.
 */
export const enterpriseSix: Template = {
  id: 'T2',
  name: '6-step enterprise plan',
  about: 'The few checkpoints of a large deal',
  steps: [
    step('Security review complete', 'both', ['security-reviewer', 'account-executive'], -18, 'Security has signed off.', { key: true, note: 'SOC 2 docs provided' }),
    step('Exec presentation to CFO', 'both', ['champion', 'account-executive'], -13, 'The CFO has seen the case and agreed to the timeline.', { note: 'Meeting scheduled' }),
    step('Legal review complete', 'buyer', ['legal-reviewer', null], -8, 'No open point is left in the contract.', { key: true, note: 'MSA template sent' }),
    step('Final pricing approval', 'buyer', ['economic-buyer', null], -3, 'The price is approved in writing.', { note: 'Business case submitted' }),
    step('Contract signatures', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature', note: 'DocuSign process' }),
    step('Kickoff scheduled', 'both', ['champion', 'customer-success'], 2, 'The kickoff is in both calendars.', { key: true, gate: 'kickoff', note: 'Implementation start' }),
  ],
  criteria: [],
  risks: [risk('Legal review could extend the timeline if outside counsel is required', '')],
  checkIn: { weekday: 1, time: '10:00' },
} // prettier-ignore
