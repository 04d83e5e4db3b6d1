import { CoachThresholds, coachThresholds } from './thresholds.ts'

/** What is wrong with a threshold somebody typed, with an example that works; `undefined` when it can be kept. */
export function thresholdProblem(key: keyof CoachThresholds, text: string, others: CoachThresholds): string | undefined {
  const value = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN
  // A value within the limits comes back as it is; whatever else comes back as the usual one.
  const read = CoachThresholds.shape[key].parse(value)
  if (read !== value) return `Write a whole number, such as ${coachThresholds[key]}.`
  if (key === 'longSteps' && value >= others.tooLongSteps) return `Long comes before too long, which is ${others.tooLongSteps}.`
  if (key === 'tooLongSteps' && value <= others.longSteps) return `Too long comes after long, which is ${others.longSteps}.`
  return undefined
}
