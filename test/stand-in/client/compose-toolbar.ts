import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { icon, type IconName } from './icon.ts'
import { onPress } from './on-press.ts'
import { toolbarCell } from './other-extensions.ts'
import { words } from './words.ts'

export interface ToolbarActions {
  send(): void
  discard(): void
  togglePlainText(): void
}

/** The row with Send, the icons and the bin. Extensions add their cell to it. */
export function composeToolbar(actions: ToolbarActions): HTMLElement {
  const keys = config.switches.bidiMarks ? '\u202A(Ctrl-Enter)\u202C' : '(Ctrl-Enter)'
  const tip = `${words.send} ${keys}`
  const send = element(
    'div',
    {
      id: elementId('send'),
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      role: 'button',
      tabindex: '1',
      'data-tooltip': tip,
      'aria-label': tip,
    },
    words.send,
  )
  onPress(send, actions.send)
  const discard = element('div', { class: 'oh J-Z-I', role: 'button', tabindex: '1', 'aria-label': words.discard }, icon('trash'))
  onPress(discard, actions.discard)
  const more = element(
    'div',
    { class: 'J-JN-M-I', role: 'button', tabindex: '1', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
    icon('more'),
  )
  onPress(more, () => toggleMenu(more, actions.togglePlainText))
  const group = element(
    'div',
    { class: 'J-J5-Ji btA' },
    element(
      'div',
      { class: 'dC' },
      send,
      element('div', { class: 'hG', role: 'button', tabindex: '1', 'aria-haspopup': 'true' }),
    ),
  )
  const cells: (HTMLElement | null)[] = [
    element('td', { class: 'gU Up' }, group),
    element('td', { class: 'oc gU' }, tool('format', 'aaA')),
    element(
      'td',
      { class: 'a8X gU' },
      element('div', { class: 'bAK' }, tool('attach', 'a1'), tool('link', 'e5'), tool('smile', 'QT'), tool('image', 'aA7')),
    ),
    element(
      'td',
      { class: 'gU aYF' },
      element(
        'div',
        { class: 'aDg' },
        element('div', { class: 'aDj' }, element('div', { class: 'aDh' }, element('span', { class: 'oG aOy' }))),
      ),
    ),
    toolbarCell(),
    element('td', { class: 'gU bsP' }, more),
    element('td', { class: 'gU az5' }, discard),
  ]
  return element('table', { class: 'IZ' }, element('tbody', {}, element('tr', { class: 'btC' }, ...cells)))
}

function tool(name: IconName, className: string): HTMLElement {
  return element('div', { class: `wG J-Z-I ${className}`, role: 'button', tabindex: '1', id: elementId(name) }, icon(name))
}

function toggleMenu(button: HTMLElement, togglePlainText: () => void): void {
  const open = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!open))
  document.querySelector('.b7.J-M.cmn')?.remove()
  if (open) return
  const item = element('li', { role: 'menuitem', class: 'J-N', tabindex: '0' }, words.plainText)
  const menu = element('div', { class: 'b7 J-M cmn' }, element('ul', { role: 'menu', class: 'aqdrmf-Kf' }, item))
  onPress(item, () => {
    menu.remove()
    button.setAttribute('aria-expanded', 'false')
    togglePlainText()
  })
  const { left, top } = button.getBoundingClientRect()
  menu.style.cssText = `left:${left}px;top:${top - 44}px`
  document.body.append(menu) // Outside the compose, as Gmail does.
}
