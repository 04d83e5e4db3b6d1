import { coCreateSheet } from './co-create-sheet.ts'
import { enterpriseSix } from './enterprise-six.ts'
import { fintech, manufacturing, renewal } from './industry-plans.ts'
import { lightPlan } from './light-plan.ts'
import { saasClosePlan } from './saas-close-plan.ts'
import type { Template } from './template.ts'

/** Ours, in the order in which they are offered (R022). T8 is no plan: see `paper-steps.ts`. */
export const templates = {
  T1: saasClosePlan,
  T2: enterpriseSix,
  T3: fintech,
  T4: manufacturing,
  T5: renewal,
  T6: coCreateSheet,
  T7: lightPlan,
} satisfies Record<string, Template>
