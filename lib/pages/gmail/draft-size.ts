import { formField } from './form-field.ts'
import { ownBlocks } from './own-blocks.ts'

/** Gmail cuts a message off at this many bytes, what it quotes included. */
export const largest = 102_400
/** A compose window writes what is inserted longer than it came: colours, borders (measured, up to 15 %). */
const growth = 1.15

/** How large the mail will be with `html` in place of an earlier block of the mark `id`, in bytes: quoted mail that is folded away counts. */
export function draftSize(root: Element, body: Element, html: string, id: string): number {
  const earlier = ownBlocks(body, id).map(({ outerHTML }) => outerHTML)
  return bytes(body.innerHTML) + bytes(formField(root, 'uet')) - bytes(earlier.join('')) + bytes(html) * growth
}

const bytes = (text: string): number => new Blob([text]).size
