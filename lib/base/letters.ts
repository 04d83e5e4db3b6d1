/** 64 letters whose order as text is their order as numbers, so that encoded numbers sort as text. */
export const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

/** `value` (a whole number >= 0, below 64^length) in base 64, padded on the left to `length` letters. */
export function toLetters(value: number, length: number): string {
  let text = ''
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64)) text = letters.charAt(rest % 64) + text
  return text
}

/** The reverse of `toLetters`. Letters outside the alphabet count as 0. */
export function fromLetters(text: string): number {
  let value = 0
  for (const letter of text) value = value * 64 + Math.max(0, letters.indexOf(letter))
  return value
}
