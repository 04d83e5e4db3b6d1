import type { Plan } from './plan.ts'

/** When the draft that is still to be sent was promised, in milliseconds since 1970; `null` where none is (R068). */
export function openPromise({ value: { promisedAt, sentAt } }: Pick<Plan, 'value'>): number | null {
  if (promisedAt === null) return null
  const [promised, sent] = [Date.parse(promisedAt), sentAt === null ? -1 : Date.parse(sentAt)]
  return sent < promised ? promised : null
}
