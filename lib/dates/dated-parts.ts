/** A date as its parts were typed; nothing says yet that there is such a day or month. */
export type DatedParts = {
  day: number
  month: number | null
  year: number | null
  /** Day and month the other way round, when that is written alike: 12/4. */
  swapped?: { day: number; month: number }
}

/** 2027, or 27 for it. `null` when none was typed. */
export function typedYear(year: string | undefined): number | null {
  if (year === undefined) return null
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}
