import type { Person } from '../people.ts'
import { element } from './element.ts'

/** Recipients as they were until 2021-10: boxes with a hidden input each, then a text area. The row has no name. */
export function classicField(field: string, people: readonly Person[]): HTMLElement {
  const chips = people.map(({ name, email }) =>
    element(
      'div',
      { class: 'vR' },
      element(
        'span',
        { class: 'vN Y7BVp a3q', email },
        element('div', { class: 'vT' }, name || email),
        element('div', { class: 'vM' }),
      ),
      element('input', { name: field, type: 'hidden', value: name ? `"${name}" <${email}>` : email }),
    ),
  )
  const area = element('textarea', { class: 'vO', name: field, role: 'combobox', rows: '1', spellcheck: 'false' })
  return element('div', { class: 'wO nr' }, ...chips, area)
}
