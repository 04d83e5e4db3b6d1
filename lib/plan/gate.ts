import * as z from 'zod'
import { isAbout } from './step-about.ts'
import { hasNamedOwner, hasNamedRole } from './named-owner.ts'
import type { Plan } from './plan.ts'
import { signOff } from './sign-off.ts'

/** What a stage may ask of a plan, by name. */
export const GateField = z.enum(['go-live', 'legal-owner', 'contract-target', 'economic-buyer', 'outcome-number', 'signed-off'])
export type GateField = z.infer<typeof GateField>

/** A stage of the sales process and what a deal's plan has to hold to enter or leave it; both are the team's to change (R016). */
export const GateRules = z.object({
  stage: z.string().trim().min(1).max(80),
  fields: z.array(GateField).max(GateField.options.length),
})
export type GateRules = z.infer<typeof GateRules>

export const gateRules: GateRules = {
  stage: 'Technical Evaluation Complete',
  fields: ['go-live', 'legal-owner', 'contract-target'],
}

/** What is not there: a sentence that says so, and one that says what to do. */
export type Missing = { field: GateField | 'plan'; says: string; todo: string }
export type GateResult = { passed: boolean; missing: Missing[] }

/** Whether the plan lets its deal through the gate (R016). It reads what is in the plan, and nothing about how the deal stands. */
export function gate(plan: Plan, { fields }: GateRules): GateResult {
  const isThere = !plan.deleted && plan.milestones.length > 0
  const missing = isThere
    ? [...new Set(fields)].filter((field) => !tests[field](plan)).map((field): Missing => ({ field, ...words[field] }))
    : [{ field: 'plan' as const, says: 'The deal has no plan.', todo: 'Start one from a thread with the buyer.' }]
  return { passed: missing.length === 0, missing }
}

const tests: Record<GateField, (plan: Plan) => boolean> = {
  'go-live': ({ head }) => head.liveBy !== null,
  'legal-owner': (plan) =>
    plan.milestones.some((step) => step.audience === 'shared' && isAbout(step, 'legal') && hasNamedOwner(plan, step, 'buyer')) ||
    hasNamedRole(plan, 'buyer', 'legal-reviewer'),
  'contract-target': ({ head, milestones }) =>
    head.signBy !== null || milestones.some(({ gate: of, due }) => of === 'signature' && due !== null),
  'economic-buyer': (plan) => hasNamedRole(plan, 'buyer', 'economic-buyer'),
  'outcome-number': ({ head }) => /\p{N}/u.test(head.outcome),
  'signed-off': (plan) => {
    const { buyer, seller } = signOff(plan)
    return buyer && seller
  },
}

const words: Record<GateField, { says: string; todo: string }> = {
  'go-live': { says: 'The plan has no go-live date.', todo: 'Set it in Plan details.' },
  'legal-owner': {
    says: 'Nobody of the buyer owns the legal work.',
    todo: 'Name the owner of a legal step, or their legal reviewer.',
  },
  'contract-target': { says: 'The plan has no date for the signature.', todo: 'Set “Sign by” in Plan details.' },
  'economic-buyer': { says: 'No economic buyer is named.', todo: 'Give one of their people the role in Plan details.' },
  'outcome-number': { says: 'The outcome has no number.', todo: 'Write what changes for them, and by how much.' },
  'signed-off': {
    says: 'The plan is not signed off by both sides.',
    todo: 'Have the economic buyer and the account executive agree to it.',
  },
}
