import type { Message, Thread } from '../thread.ts'
import { config } from './config.ts'
import { element } from './element.ts'
import { messageBody } from './message-body.ts'
import { longTime } from './times.ts'
import { words } from './words.ts'

const whole = { width: '100%', cellpadding: '0', cellspacing: '0', border: '0' }

/** A conversation for the printer (`view=pt`): plain tables, all messages open, addresses as text. */
export function printPage({ subject, messages }: Thread): void {
  const owner = element('b', {}, `${config.account.name} <${config.account.email}>`)
  const head = element('table', whole, row(element('td', { align: 'right' }, font({ size: '-1' }, owner))))
  const title = font({ size: '+1' }, element('b', {}, subject))
  const count = font({ size: '-1', color: '#777' }, String(messages.length))
  const heading = element('table', whole, row(element('td', {}, title, element('br'), count)))
  const printed = messages.flatMap((message, index) => [element('hr'), printedMessage(message, messages[index - 1])])
  document.title = `Gmail - ${subject}`
  document.body.replaceChildren(
    element(
      'div',
      { class: 'bodycontainer' },
      head,
      element('hr'),
      element('div', { class: 'maincontent' }, heading, ...printed),
    ),
  )
}

function printedMessage(message: Message, previous: Message | undefined): HTMLElement {
  const sender = font({ size: '-1' }, element('b', {}, `${message.from.name} `), `<${message.from.email}>`)
  const date = element('td', { align: 'right' }, font({ size: '-1' }, longTime(message.sentOn)))
  const line = (label: string, people: Message['to']) =>
    people.length === 0
      ? null
      : element('div', {}, `${label.replace(/:$/, '')}: ${people.map(({ name, email }) => `${name} <${email}>`).join(', ')}`)
  const recipients = font({ size: '-1', class: 'recipient' }, line(words.to, message.to), line(words.cc, message.cc))
  const text = element('div', { style: 'overflow:hidden' }, font({ size: '-1' }, ...messageBody(message, previous)))
  return element(
    'table',
    { ...whole, class: 'message' },
    row(element('td', {}, sender), date),
    row(element('td', { colspan: '2' }, recipients)),
    row(element('td', { colspan: '2' }, element('table', whole, row(element('td', {}, text))))),
  )
}

function row(...cells: HTMLElement[]): HTMLElement {
  return element('tbody', {}, element('tr', {}, ...cells))
}

/** An element that today's HTML no longer knows, and Gmail's print view still has. */
function font(attributes: Record<string, string>, ...children: (Node | string | null)[]): HTMLElement {
  return element('font' as 'span', attributes, ...children)
}
