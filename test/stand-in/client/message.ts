import { permNumber, type Message } from '../thread.ts'
import { commands } from './commands.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { messageBody } from './message-body.ts'
import { onPress } from './on-press.ts'
import { icon } from './icon.ts'
import { avatar, personSpan, shortName } from './person-span.ts'
import { headerTime, inDigits, longTime, shortTime } from './times.ts'
import { words } from './words.ts'

const shownRecipients = 6

export interface ShownMessage {
  item: HTMLElement
  /** Puts the body in; it may come later than the header. */
  fill(): void
}

/** A message with header, body and its second, hidden body. */
export function expandedMessage(message: Message, previous: Message | undefined, bar: HTMLElement | null): ShownMessage {
  const body = element('div', { id: elementId(`body-${message.id}`), class: 'a3s aiL' })
  const bodyFrame = element('div', { id: elementId(`frame-${message.id}`), class: 'ii gt', jslog: '20277; u014N:xr6bB;' }, body)
  const second = element('div', { class: 'ii gt', style: 'display:none' }, element('div', { class: 'a3s aiL undefined' }))
  const content = element(
    'div',
    {},
    element('div', { class: 'utdU2e' }),
    bar,
    bodyFrame,
    config.switches.secondBody ? second : null,
  )
  const root = element(
    'div',
    { class: 'adn ads', ...idsOf(message), style: '' },
    element('div', { class: 'aju' }, avatar(message.from)),
    element('div', { class: 'gs' }, header(message), content, element('div', { class: 'hi' })),
  )
  const item = element(
    'div',
    { class: 'h7 ie nH oy8Mbf', role: 'listitem', 'aria-expanded': 'true', tabindex: '-1' },
    wrapped(root),
  )
  return { item, fill: () => body.replaceChildren(...messageBody(message, previous)) }
}

/** A message of which only sender, snippet and date are there; `open` replaces it. */
export function collapsedMessage(message: Message, open: () => void): HTMLElement {
  const sender = element('td', { class: 'gF gK' }, personSpan(message.from, 'zF'))
  const snippet = element('td', { class: 'adt' }, element('div', { class: 'iA g6' }, message.paragraphs.join(' ').slice(0, 120)))
  const date = element(
    'td',
    { class: 'gH' },
    element('span', { class: 'g3', title: longTime(message.sentOn), alt: longTime(message.sentOn) }, shortTime(message.sentOn)),
  )
  const table = element('table', { class: 'cf gJ' }, element('tbody', {}, element('tr', { class: 'acZ' }, sender, snippet, date)))
  const root = element(
    'div',
    { class: 'adf ads', ...idsOf(message) },
    element('div', { class: 'aju' }, avatar(message.from)),
    element('div', { class: 'gs' }, table),
  )
  const item = element('div', { class: 'kv', role: 'listitem', 'aria-expanded': 'false', tabindex: '-1' }, wrapped(root))
  onPress(item, open)
  return item
}

/** A bar that stands for several collapsed messages and says how many. */
export function collapsedBar(count: number, open: () => void): HTMLElement {
  const bar = element(
    'div',
    { class: 'kQ kx', role: 'listitem', tabindex: '0' },
    element('div', { class: 'adv' }, element('span', { class: 'adx' }, element('span', {}, inDigits(count)))),
  )
  onPress(bar, open)
  return bar
}

function idsOf(message: Message): Record<string, string | null> {
  const local = message.justSent === true && config.switches.missingIds
  return {
    'data-message-id': local ? `#msg-a:r${permNumber(message.id)}` : `#msg-f:${permNumber(message.id)}`,
    'data-legacy-message-id': local ? null : message.id,
  }
}

function header(message: Message): HTMLElement {
  const long = longTime(message.sentOn)
  const isNew = config.switches.newReplyButtons
  const sender = element('h3', { class: 'iw' }, element('span', { class: 'qu' }, personSpan(message.from, 'gD')))
  const date = element(
    'span',
    { id: elementId(`date-${message.id}`), class: 'g3', title: long, alt: long },
    headerTime(message.sentOn),
  )
  const reply = element(
    'div',
    {
      class: `T-I J-J5-Ji T-I-Js-IF ${isNew ? 'DILLkc' : 'aaq'} L3`,
      role: 'button',
      tabindex: '0',
      'aria-label': words.reply,
      'data-action-type': isNew ? '94' : null,
    },
    icon('reply'),
  )
  onPress(reply, () => commands.reply('reply'))
  return element(
    'div',
    { class: 'gE iv gt' },
    element(
      'table',
      { class: 'cf gJ' },
      element(
        'tbody',
        {},
        element(
          'tr',
          { class: 'acZ' },
          element('td', { class: 'gF gK' }, sender),
          element('td', { class: 'gH bAk' }, date),
          element('td', { class: 'gH acX bAm' }, reply),
        ),
        element('tr', { class: 'acZ xD' }, element('td', { colspan: '3' }, recipients(message))),
      ),
    ),
  )
}

/** The short line below the sender: a localised "to", then names; the rest only in the table that the arrow opens. */
function recipients(message: Message): HTMLElement {
  const all = [...message.to, ...message.cc]
  const shown = all
    .slice(0, shownRecipients)
    .flatMap((person, index) => [index > 0 ? ', ' : '', nested(personSpan(person, 'g2', shortName(person)))])
  const line =
    all.length === 0
      ? null
      : element(
          'span',
          { class: 'hb' },
          `${words.to} `,
          ...shown,
          all.length > shownRecipients ? `, +${all.length - shownRecipients}` : null,
        )
  const details = element(
    'div',
    { class: 'ajy', role: 'button', tabindex: '0', 'aria-expanded': 'false' },
    element('span', { class: 'ajz' }, '\u25BE'),
  )
  const box = element('div', { class: 'iw ajw' }, line, details)
  onPress(details, () => {
    const card = box.querySelector('.ajB')
    details.setAttribute('aria-expanded', String(!card))
    if (card) card.remove()
    else box.append(detailsCard(message))
  })
  return box
}

/** One box deeper since 2025-11. */
function nested(person: HTMLElement): HTMLElement {
  return config.switches.nestedRecipients ? element('span', { class: 'qTd' }, element('span', {}, person)) : person
}

function detailsCard(message: Message): HTMLElement {
  const row = (label: string, people: readonly Message['from'][]) =>
    element(
      'tr',
      {},
      element('td', {}, `${label}:`),
      element('td', {}, ...people.map((person) => personSpan(person, 'gI', `${person.name} <${person.email}>`))),
    )
  return element(
    'table',
    { class: 'ajB gt' },
    element('tbody', {}, row(words.to, message.to), ...(message.cc.length > 0 ? [row(words.cc, message.cc)] : [])),
  )
}

/** Gmail has several boxes between a list item and the message. */
function wrapped(root: HTMLElement): HTMLElement {
  return element('div', { class: 'Bk' }, element('div', { class: 'G3 G2' }, element('div', { id: elementId('box') }, root)))
}
