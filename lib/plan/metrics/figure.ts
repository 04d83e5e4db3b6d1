/** What a figure counts in. A share is between 0 and 1; days are calendar days unless they say otherwise. */
export type Unit = 'share' | 'days' | 'working days' | 'risks a week' | 'points of 2'

/**
 * A figure that can be put together with others of its kind: the sum of what was measured over how many things (or weeks), and how many
 * things there were that might have been measured. Lists are merged by these counts, never by an average of averages.
 */
export type Figure = {
  sum: number
  /** How much it was measured on; 0 is "not enough data". */
  count: number
  /** Out of how many: the rest had nothing to measure. */
  of: number
}

export const nothing: Figure = { sum: 0, count: 0, of: 0 }

/** The figure as a number in its unit; `null` while there is not enough data. Never NaN. */
export const valueOf = ({ sum, count }: Figure): number | null => (count > 0 ? sum / count : null)

export const addFigures = (one: Figure, other: Figure): Figure => ({
  sum: one.sum + other.sum,
  count: one.count + other.count,
  of: one.of + other.of,
})

/** The share of `things` that are so; all of them were looked at. */
export const shareOf = <T>(things: readonly T[], isSo: (thing: T) => boolean): Figure => ({
  sum: things.filter(isSo).length,
  count: things.length,
  of: things.length,
})

/** The mean of what could be measured; `null` where it could not. */
export function meanOf(measured: readonly (number | null)[]): Figure {
  const known = measured.filter((each) => each !== null)
  return { sum: known.reduce((sum, each) => sum + each, 0), count: known.length, of: measured.length }
}
