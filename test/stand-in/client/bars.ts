import { config } from './config.ts'
import { element } from './element.ts'
import { words } from './words.ts'

/** What a message or a draft says about its sending, when it says anything. */
export function sendingBar(): HTMLElement | null {
  if (config.bar === 'none') return null
  const isScheduled = config.bar === 'scheduled'
  const text = element('span', { class: 'bau' }, isScheduled ? words.scheduled : words.expires)
  const act = element('span', { class: 'bav', role: 'button', tabindex: '0' }, isScheduled ? words.cancelSend : '\u2715')
  return element('div', { class: 'brm', role: 'region', 'aria-live': 'polite' }, text, act)
}
