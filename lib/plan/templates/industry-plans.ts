import { step, type Template } from './template.ts'

/** T3 to T5 (R121-R123): the weeks of the source, counted back from the week of the signature. */
export const fintech: Template = {
  id: 'T3',
  name: 'Fintech, security first',
  about: 'A bank with data residency concerns and a board date',
  steps: [
    step('Security intake', 'buyer', ['security-reviewer', 'solutions-engineer'], -30, 'SecOps has accepted the intake.', { key: true }),
    step('Pilot kickoff on masked data', 'seller', ['technical-evaluator', 'solutions-engineer'], -25, 'The pilot runs on the masked data set.'),
    step('Decision checkpoint', 'both', ['economic-buyer', 'account-executive'], -10, 'CIO and CISO have decided on the pilot results.', { key: true }),
    step('Legal review', 'buyer', ['legal-reviewer', 'legal-contact'], -5, 'The letter of agreement has no open point.', { key: true }),
    step('Signature', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed, on the board date.', { key: true, gate: 'signature' }),
  ],
  criteria: ['False-positive rate at most 2.5%', 'Triage time down 20% against baseline on 200 cases'],
  risks: [
    { statement: 'Data access is delayed', counter: 'A data steward is assigned on day 2' },
    { statement: 'Legal has no capacity', counter: 'The review slot of week 6 is booked ahead' },
    { statement: 'A competing integrator', counter: 'The pilot tracks elapsed time and rework' },
  ],
} // prettier-ignore

export const manufacturing: Template = {
  id: 'T4',
  name: 'Manufacturing, several sites',
  about: 'A pilot on one line, then a rollout decision',
  steps: [
    step('Site selection', 'buyer', ['champion', 'account-executive'], -25, 'The pilot line is named.'),
    step('Two-week pilot on Line B', 'seller', ['technical-evaluator', 'solutions-engineer'], -15, 'Cost and rework are measured on ten days.', { key: true }),
    step('Steering committee', 'both', ['economic-buyer', 'account-executive'], -10, 'COO and CFO have seen the results.', { key: true }),
    step('Rollout decision', 'buyer', ['economic-buyer', 'account-executive'], -5, 'The sites and their order are decided.', { key: true }),
    step('Procurement', 'buyer', ['procurement', 'legal-contact'], -2, 'The purchase order is issued.'),
    step('Signature', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
  ],
  criteria: ['Rework down 15% by day 10', 'Changeover time down 8%'],
  risks: [
    { statement: 'Change fatigue on the line', counter: 'An ops sponsor and a bounded trial' },
    { statement: 'Gaps in the data', counter: 'A manual capture sheet is ready on day 1' },
  ],
} // prettier-ignore

export const renewal: Template = {
  id: 'T5',
  name: 'Renewal with growth',
  about: 'An existing customer, a new sponsor, a closer look at cost',
  steps: [
    step('Value review', 'seller', ['champion', 'customer-success'], -20, 'The results of the year are agreed.', { key: true }),
    step('Security deltas', 'buyer', ['security-reviewer', 'solutions-engineer'], -15, 'Changes since the last review are accepted.'),
    step('Pricing workshop', 'both', ['procurement', 'account-executive'], -10, 'Scope and price are agreed.'),
    step('Exec approval', 'buyer', ['economic-buyer', 'account-executive'], -5, 'The renewal is approved.', { key: true }),
    step('Signature', 'both', ['economic-buyer', 'account-executive'], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
  ],
  criteria: ['SLA breach rate at most 0.2% for 30 days', 'NPS up 10 points in the pilot group'],
  risks: [
    { statement: 'The budget is frozen', counter: 'Phased scope and a multi-year step-down' },
    { statement: 'The sponsor is new', counter: 'A CEO reference call in week 2' },
  ],
} // prettier-ignore
