import { step, type Template } from './template.ts'

/**
 * T1, twelve steps from technical validation to first value (R070). The source gives no durations: the offsets are ours,
 * with a paper process of three weeks before signature (R028) and four weeks to go live.
 */
export const saasClosePlan: Template = {
  id: 'T1',
  name: '12-step close plan',
  about: 'Security, legal and procurement',
  steps: [
    step('Technical validation', 'buyer', ['technical-evaluator', 'solutions-engineer'], -30, 'The evaluator confirms in writing that the requirements are met.', { key: true }),
    step('Economic buyer alignment call', 'buyer', ['economic-buyer', 'account-executive'], -26, 'The economic buyer confirms outcome and timeline.'),
    step('Business case review with EB', 'buyer', [['economic-buyer', 'champion'], 'account-executive'], -22, 'The business case is accepted by the economic buyer.'),
    step('Security questionnaire sent', 'buyer', ['security-reviewer', 'solutions-engineer'], -20, 'We have the questionnaire.', { after: [1] }),
    step('Security questionnaire returned', 'seller', ['security-reviewer', 'solutions-engineer'], -16, 'Every question is answered and received.', { key: true }),
    step('Vendor onboarding form submitted', 'buyer', ['procurement', 'account-executive'], -15, 'Procurement has the completed form.', { after: [3] }),
    step('Vendor code created', 'buyer', ['procurement', 'account-executive'], -12, 'The vendor code is issued.'),
    step('MSA / DPA exchanged', 'seller', ['legal-reviewer', 'legal-contact'], -11, 'Both legal teams have both documents.', { after: [3] }),
    step('Legal redlines complete', 'buyer', ['legal-reviewer', 'legal-contact'], -6, 'No open point is left in MSA and DPA.', { key: true }),
    step('Finance approval and PO', 'buyer', [['economic-buyer', 'procurement'], 'account-executive'], -3, 'The purchase order number is issued.', { after: [7] }),
    step('Signature', 'both', ['economic-buyer', ['account-executive', 'executive-sponsor']], 0, 'Both sides have signed.', { key: true, gate: 'signature' }),
    step('Kickoff and first-value milestone', 'seller', ['champion', 'customer-success'], 15, 'The first users do real work in it.', { key: true, gate: 'kickoff' }),
  ],
  criteria: [],
  risks: [],
} // prettier-ignore
