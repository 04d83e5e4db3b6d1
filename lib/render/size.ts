import { fail, ok, type Result } from '../base/result.ts'

type TooLarge = { kind: 'too-large'; sentence: string }

/** Gmail cuts a message off at 102,400 bytes, its quoted thread included; a compose window adds up to 15 % to what is inserted. */
const largest = 85 * 1024

/** The bytes of `html` in UTF-8, or why it must not be inserted and what to do instead. */
export function checkSize(html: string): Result<number, TooLarge> {
  const bytes = utf8Bytes(html)
  if (bytes <= largest) return ok(bytes)
  const sentence = `This would add ${Math.ceil(bytes / 1024)} KB to your email, and Gmail cuts messages off near 100 KB. Choose the status snapshot, or shorten long step titles.`
  return fail({ kind: 'too-large', sentence })
}

/** By hand, since the pure folders know no `TextEncoder`. A lone surrogate counts as the 3 bytes of its replacement. */
function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
