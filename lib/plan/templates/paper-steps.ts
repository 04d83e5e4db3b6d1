import { step } from './template.ts'

/** What a vague step may be about; its owner fits the parts that are about the same. */
export type Topic = 'security' | 'legal' | 'procurement'

/**
 * T8, what "legal review" or "procurement" is made of (R063), in its order. The source asks for realistic durations and names none: ours
 * are working days, 28 together, within the three to six weeks a paper process takes (R028). `known` finds a step of a plan
 * that is the same in other words, such as "Vendor code created".
 */
const part = (topic: Topic, known: RegExp, duration: number, ...[title, side, roles, doneWhen, gate]: Part) => ({
  ...step(title, side, roles, 0, doneWhen, gate && { gate }),
  topic,
  known,
  duration,
})
type Part = [
  title: string,
  side: Parameters<typeof step>[1],
  roles: Parameters<typeof step>[2],
  doneWhen: string,
  gate?: 'signature',
]
export type PaperStep = ReturnType<typeof part>

export const paperSteps: readonly PaperStep[] = [
  part('security', /\bsecurity questionnaire\b/i, 5, 'Security questionnaire', 'both', ['security-reviewer', 'solutions-engineer'], 'Every question is answered and accepted.'),
  part('legal', /\bMSA\b|\bmaster services? agreement\b/i, 8, 'MSA negotiation', 'both', ['legal-reviewer', 'legal-contact'], 'No open point is left in the MSA.'),
  part('legal', /\bDPA\b|\bdata processing agreement\b/i, 4, 'DPA negotiation', 'both', ['legal-reviewer', 'legal-contact'], 'No open point is left in the DPA.'),
  part('procurement', /\bvendor onboarding\b/i, 3, 'Vendor onboarding', 'buyer', ['procurement', 'account-executive'], 'Procurement has the completed form.'),
  part('procurement', /\bvendor code\b/i, 2, 'Vendor code creation', 'buyer', ['procurement', 'account-executive'], 'The vendor code is issued.'),
  part('procurement', /\bfinance approval\b/i, 3, 'Finance approval', 'buyer', [['economic-buyer', 'procurement'], 'account-executive'], 'Finance has released the money.'),
  part('procurement', /\bPO\b|\bpurchase order\b/i, 2, 'PO issuance', 'buyer', ['procurement', 'account-executive'], 'The purchase order number is issued.'),
  part('legal', /^(?:contract )?sign(?:ature|atures|ing)?$/i, 1, 'Signature', 'both', ['economic-buyer', ['account-executive', 'executive-sponsor']], 'Both sides have signed.', 'signature'),
] // prettier-ignore
