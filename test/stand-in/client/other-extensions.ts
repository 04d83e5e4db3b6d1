import { config } from './config.ts'
import { element } from './element.ts'

/** Boxes that other extensions leave at the end of the page. */
export function leftovers(): HTMLElement[] {
  if (!config.switches.otherExtensions) return []
  return [
    element('grammar-helper' as 'div', { 'data-helper-part': 'integration', role: 'main', hidden: '' }),
    element(
      'div',
      { id: 'recorder-host', 'data-recorder-id': 'x', style: 'display:none' },
      element('h2', { class: 'hP' }, 'Recording'),
    ),
  ]
}

/** Attributes that other extensions put on an editor. */
export function editorMarks(): Record<string, string> {
  return config.switches.otherExtensions ? { 'data-gramm': 'false', 'data-helper-id': '7f2c', 'data-enabled': 'true' } : {}
}

/** A cell that another extension adds to the toolbar of a compose, and a status bar below it. */
export function toolbarCell(): HTMLElement | null {
  if (!config.switches.otherExtensions) return null
  const button = element('div', { class: 'helper__button', role: 'button', 'data-tooltip': 'Track', contenteditable: 'false' })
  return element('td', { class: 'gU helper__cell' }, button)
}
