import { permNumber, type Message } from '../thread.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { messageText } from './message-text.ts'
import { onPress } from './on-press.ts'
import { state } from './state.ts'
import { words } from './words.ts'

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** The content of `.a3s`: new text, trimmed quote, and the link to the whole of a clipped message. */
export function messageBody(message: Message, previous: Message | undefined): Node[] {
  const written = state.bodies.get(message.id)
  const { own, quoted, canTrim } = written
    ? { own: written.map((node) => node.cloneNode(true)), quoted: [], canTrim: false }
    : messageText(message, previous)
  const end = [element('div', { class: 'yj6qo' }), element('div', { class: 'adL' })]
  if (quoted.length === 0 || !canTrim || !config.switches.hiddenText) return [...own, ...quoted, ...clipping(message), ...end]
  return [...own, ...trimmed(quoted), ...clipping(message)]
}

/** Three dots that do something about what they stand for. */
export function threeDots(act: (dots: HTMLElement) => void): HTMLElement {
  const label = words.trimmed
  const attributes = {
    id: elementId('dots'),
    class: 'ajR',
    role: 'button',
    tabindex: '0',
    'data-tooltip': label,
    'aria-label': label,
    'aria-expanded': 'false',
  }
  const dots = element('div', attributes, element('img', { class: 'ajT', src: pixel, alt: '' }))
  onPress(dots, () => act(dots))
  return dots
}

/** The dots and, beside them, the block that they hide. */
function trimmed(hidden: Node[]): Node[] {
  const block = element('div', { class: 'adL', style: 'display:none' }, ...hidden)
  const dots = threeDots((button) => {
    const open = block.style.display === 'none'
    block.style.display = open ? '' : 'none'
    button.setAttribute('aria-expanded', String(open))
  })
  return [element('div', { class: 'yj6qo ajU' }, dots), block]
}

function clipping(message: Message): Node[] {
  if (!message.clipped || !config.switches.hiddenText) return []
  const href = `?ui=2&ik=0a1b2c3d4e&view=lg&permmsgid=msg-f:${permNumber(message.id)}`
  return [
    element('div', { class: 'iX' }, `[${words.clipped}]\u00A0\u00A0`, element('a', { href, target: '_blank' }, words.whole)),
  ]
}
