export type Place = { within: object; key: string }

/** Every place in a value where another could stand, so that a test can put one there. */
export const placesIn = (value: unknown): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [{ within: value, key }, ...placesIn(inner)])
    : []
