import { isInput } from '../nodes.ts'
import { findAll } from './find.ts'

/** What a draft's form says of itself in a hidden field; empty when it says nothing, which Gmail also writes as "undefined". */
export function formField(root: Element, name: 'draft' | 'rt' | 'rm' | 'uet'): string {
  const field = findAll(root, 'formField', isInput, name)[0] ?? null
  const value = isInput(field) ? field.value : ''
  return value === 'undefined' ? '' : value
}
