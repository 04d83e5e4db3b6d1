import type { CriterionLine } from './show-criterion.ts'

/** `no-limit`: there is an actual and nothing to hold it against. */
export type Judgement = 'met' | 'not-met' | 'no-actual' | 'no-limit'

/** The actual against the threshold, both in the criterion's own unit: rework at -19 meets "<= -15 %" (R124). */
export function judgeCriterion({
  comparator,
  threshold,
  actual,
}: Pick<CriterionLine, 'comparator' | 'threshold' | 'actual'>): Judgement {
  if (actual === null) return 'no-actual'
  if (comparator === null || threshold === null) return 'no-limit'
  return holds[comparator](actual, threshold) ? 'met' : 'not-met'
}

const holds: Record<NonNullable<CriterionLine['comparator']>, (actual: number, threshold: number) => boolean> = {
  '<': (actual, threshold) => actual < threshold,
  '<=': (actual, threshold) => actual <= threshold,
  '=': (actual, threshold) => actual === threshold,
  '>=': (actual, threshold) => actual >= threshold,
  '>': (actual, threshold) => actual > threshold,
}
