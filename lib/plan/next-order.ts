import { generateKeyBetween } from 'fractional-indexing'

/** A fractional index after all of these; what is none (an old entry without one) is passed over. */
export function nextOrder(listed: readonly { order: string }[]): string {
  const last = listed.reduce((highest, { order }) => (form.test(order) && order > highest ? order : highest), '')
  return generateKeyBetween(last === '' ? null : last, null)
}

/** As the first hundred thousand of a list are; a fraction never ends in 0. */
const form = /^(?:a[0-9A-Za-z]|b[0-9A-Za-z]{2}|c[0-9A-Za-z]{3})(?:[0-9A-Za-z]*[1-9A-Za-z])?$/
