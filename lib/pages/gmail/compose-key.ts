import { isInput } from '../nodes.ts'
import { find } from './find.ts'
import { formField } from './form-field.ts'

/** Ids that belong to one draft and no other, each empty until Gmail has given it: of the form, the draft, the message answered. */
type Ids = string[]

const byRoot = new WeakMap<Element, { ids: Ids; key: string }>()
const byKey = new Map<string, Ids>()
let counter = 0
/** The end of every key of this page: no draft of another tab, or of this one before it was loaded again, is taken for one of its own. */
const page = Math.random().toString(36).slice(2, 10)

/**
 * A name for a draft that stays the same from reading to reading: from the form's own id, so that an element made anew keeps it, else
 * a number for the element. An element or an id that has come to hold another draft gets another name: what was meant for the one
 * before never reaches it. `taken` are the keys already given in this reading.
 */
export function composeKey(root: Element, taken: Set<string>): string {
  const field = find(root, 'composeId', (input) => isInput(input) && input.value !== '')
  const formId = isInput(field) ? field.value : ''
  const ids = [formId, formField(root, 'draft'), formField(root, 'rm')]
  const before = byRoot.get(root)
  let key = before !== undefined && isSame(before.ids, ids) ? before.key : formId === '' ? numbered() : `c${formId}-${page}`
  if (taken.has(key) || !isSame(byKey.get(key) ?? ids, ids)) key = numbered()
  taken.add(key)
  byRoot.set(root, { ids, key })
  byKey.set(key, ids)
  return key
}

const numbered = (): string => `n${++counter}-${page}`

/** What was empty may have been filled in, as by the first save; what was there stays. */
const isSame = (before: Ids, now: Ids): boolean => before.every((id, index) => id === '' || id === now[index])
