import { isInput } from '../nodes.ts'
import { find } from './find.ts'

const known = new WeakMap<Element, { formId: string; key: string }>()
let counter = 0

/**
 * A name for a draft that stays the same from reading to reading: from the form's own id, so that an element made anew
 * keeps it, else a number for the element. `taken` are the keys already given in this reading.
 */
export function composeKey(root: Element, taken: Set<string>): string {
  const field = find(root, 'composeId', (input) => isInput(input) && input.value !== '')
  const formId = isInput(field) ? field.value : ''
  const before = known.get(root)
  const isSame = before !== undefined && (before.formId === '' || before.formId === formId)
  let key = isSame ? before.key : formId === '' ? `n${++counter}` : `c${formId}`
  if (taken.has(key)) key = `n${++counter}`
  taken.add(key)
  known.set(root, { formId, key })
  return key
}
