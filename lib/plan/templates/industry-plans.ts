import { criterion, risk, step, type Template } from './template.ts'

/**
 * T3 to T5 (R121-R123). A milestone is due at the end of its week, the last day of "W5-6" in week 6: the last week ends with the
 * signature, so week n of N is (n - N) * 5 working days from it, and day d of week 1 is (1 - N) * 5 - 5 + d. Where the source
 * names nobody, the roles are our suggestion.
 */
export const fintech: Template = {
  id: 'T3',
  name: 'Fintech, security-heavy',
  about: 'A bank, a pilot and a board date',
  steps: [
    step('Security intake', 'buyer', ['security-reviewer', 'solutions-engineer'], -30, 'The SecOps lead has accepted the intake.', { key: true }),
    step('Pilot kickoff', 'seller', ['technical-evaluator', 'solutions-engineer'], -25, 'The pilot runs on the masked dataset.'),
    step('Decision checkpoint', 'both', ['economic-buyer', 'account-executive'], -10, 'CIO and CISO have decided on the pilot results.', { key: true }),
    step('Legal review', 'buyer', ['legal-reviewer', 'legal-contact'], -5, 'The LOA template has no open point after the pre-booked review slot.', { key: true }),
    step('Sign', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed, on the board date.', { key: true, gate: 'signature' }),
  ],
  criteria: [
    criterion('False-positive rate', ['<=', 2.5, '%']),
    criterion('Triage time', ['<=', -20, '%'], 'vs baseline on 200 cases'),
  ],
  risks: [
    risk('Data access delay', 'Assign data steward on day 2', -33),
    // Booked before week 6 begins, or there is no slot in it.
    risk('Legal capacity', 'Pre-book review slot in W6', -10),
    risk('Competing SI', 'Require that the pilot tracks elapsed time and rework'),
  ],
} // prettier-ignore

/** Its last row is where the source ends: with the purchase order both sides have signed. */
export const manufacturing: Template = {
  id: 'T4',
  name: 'Manufacturing, multi-site',
  about: 'A pilot on one line, then 3 plants',
  steps: [
    step('Site selection', 'buyer', ['champion', 'account-executive'], -25, 'The pilot line is named, of 3 plants.'),
    step('2-week pilot on Line B', 'seller', ['technical-evaluator', 'solutions-engineer'], -15, 'OT cost and rework are measured on ten days.', { key: true, duration: 10 }),
    step('Steerco', 'both', ['economic-buyer', 'account-executive'], -10, 'COO and CFO have seen the results.', { key: true }),
    step('Rollout decision', 'buyer', ['economic-buyer', 'account-executive'], -5, 'The sites and their order are decided.', { key: true }),
    step('Procurement', 'both', ['procurement', 'account-executive'], 0, 'The purchase order is issued and both sides have signed.', { key: true, gate: 'signature' }),
  ],
  criteria: [
    criterion('Rework', ['<=', -15, '%'], 'by day 10'),
    criterion('Changeover time', ['<=', -8, '%']),
  ],
  risks: [
    risk('Change fatigue', 'Ops sponsor and bounded trial'),
    risk('Data gaps', 'Manual capture sheet prepped on day 1', -29),
  ],
} // prettier-ignore

export const renewal: Template = {
  id: 'T5',
  name: 'Renewal with growth',
  about: 'New sponsor, a closer look at cost',
  steps: [
    step('Value review', 'seller', ['champion', 'customer-success'], -20, 'The results of the year are agreed.', { key: true }),
    step('Security deltas', 'buyer', ['security-reviewer', 'solutions-engineer'], -15, 'Changes since the last review are accepted.'),
    step('Pricing workshop', 'both', ['procurement', 'account-executive'], -10, 'Scope and price are agreed.'),
    step('Exec approval', 'buyer', ['economic-buyer', 'account-executive'], -5, 'The renewal is approved.', { key: true }),
    step('Sign', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
  ],
  criteria: [
    criterion('SLA breach rate', ['<=', 0.2, '%'], 'for 30 days'),
    criterion('NPS', ['>=', 10, 'points'], 'more in the pilot group'),
  ],
  risks: [
    risk('Budget freeze', 'Phased scope and multi-year step-down'),
    risk('New sponsor risk', 'CEO reference call arranged in W2', -15),
  ],
} // prettier-ignore
