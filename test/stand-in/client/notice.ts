import { after } from './after.ts'
import { element } from './element.ts'
import { words } from './words.ts'

/** The dark bar at the bottom left that says what was done. */
export function notice(text: string): void {
  document.querySelector('.b8.UC')?.remove()
  const undo = element('span', { id: 'link_undo', role: 'link', tabindex: '0' }, words.undo)
  const bar = element(
    'div',
    { class: 'b8 UC', role: 'alert', 'aria-live': 'assertive' },
    element('span', { class: 'bAq' }, text),
    undo,
  )
  document.body.append(bar)
  after(4_000, () => bar.remove())
}
