import { enterpriseSix } from './enterprise-six.ts'
import { fintech, manufacturing, renewal } from './industry-plans.ts'
import { saasClosePlan } from './saas-close-plan.ts'
import type { Template } from './template.ts'

export const templates: Record<Template['id'], Template> = {
  T1: saasClosePlan,
  T2: enterpriseSix,
  T3: fintech,
  T4: manufacturing,
  T5: renewal,
}
