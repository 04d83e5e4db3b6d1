/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** One line of the table: what was measured, beside what, and the goal it is held against. */
export type Figure = { bench: string; measure: string; value: number; unit: string; goal: string; met: boolean | null }

export const figure = (
  bench: string,
  measure: string,
  value: number,
  unit: string,
  goal = '',
  met: boolean | null = null,
): Figure => ({
  bench,
  measure,
  value: round(value, unit === 'x' ? 2 : 1),
  unit,
  goal,
  met,
})
