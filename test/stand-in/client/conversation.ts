import { permNumber, type Thread } from '../thread.ts'
import { sendingBar } from './bars.ts'
import { commands } from './commands.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { icon } from './icon.ts'
import { collapsedBar, collapsedMessage, expandedMessage } from './message.ts'
import { onPress } from './on-press.ts'
import { words } from './words.ts'

export interface Conversation {
  thread: Thread
  element: HTMLElement
  /** Puts in the bodies that the headers came without. */
  fill(): void
  /** Recreates all messages but the last, as Gmail does when something syncs. */
  resync(): void
  /** Where a reply goes: `.ip`. */
  replyArea: HTMLElement
}

/** Subject, messages and reply entry of one thread. */
export function conversation(thread: Thread): Conversation {
  const messages = config.conversationView ? thread.messages : thread.messages.slice(-1)
  const lastIndex = messages.length - 1
  const collapses = config.switches.lateBodies && messages.length > 1
  const expanded = new Set(collapses ? [lastIndex] : messages.keys())
  let barred = collapses && messages.length > 4
  let filled = false
  const waiting: (() => void)[] = []
  const before = (index: number) => thread.messages[index + thread.messages.length - messages.length - 1]
  const list = element('div', { role: 'list', class: '' })
  const replyArea = closedReplyArea()

  const itemOf = (index: number): HTMLElement[] => {
    const message = messages[index]
    if (!message) return []
    if (!expanded.has(index)) return [collapsedMessage(message, () => open(index))]
    const { item, fill } = expandedMessage(message, before(index), index === lastIndex ? sendingBar() : null)
    if (filled) fill()
    else waiting.push(fill)
    return [item]
  }
  const open = (index: number) => {
    expanded.add(index)
    resync()
  }
  const openBar = () => {
    barred = false
    resync()
  }
  const earlier = (): HTMLElement[] => {
    if (!barred) return [...messages.keys()].slice(0, lastIndex).flatMap(itemOf)
    return [...itemOf(0), collapsedBar(messages.length - 3, openBar), ...itemOf(lastIndex - 1)]
  }
  // The last item holds the reply; it is never replaced, so a reply keeps its caret.
  const lastItem = itemOf(lastIndex)[0] ?? element('div')
  lastItem.append(element('div', { class: 'gA gt acV' }, element('div', { class: 'gB xu' }, replyArea)))
  const resync = () => {
    while (list.firstChild !== lastItem) list.firstChild?.remove()
    lastItem.before(...earlier())
  }
  list.append(...earlier(), lastItem)
  return {
    thread,
    element: frame(thread, list),
    fill: () => {
      filled = true
      for (const fill of waiting.splice(0)) fill()
    },
    resync,
    replyArea,
  }
}

/** The three ways to answer, at the end of the conversation. */
function closedReplyArea(): HTMLElement {
  const area = element('div', { class: 'ip iq' })
  closeReplyArea(area)
  return area
}

export function closeReplyArea(area: HTMLElement): void {
  const kinds = [
    ['reply', 'bkH', 'reply'],
    ['replyAll', 'bkI', 'reply'],
    ['forward', 'bkG', 'forward'],
  ] as const
  const entries = kinds.map(([kind, className, picture]) => {
    const entry = element(
      'span',
      { class: `ams ${className}`, role: 'link', tabindex: '0', id: elementId(kind) },
      icon(picture),
      words[kind],
    )
    onPress(entry, () => commands.reply(kind))
    return entry
  })
  const cell = element('td', { class: 'amr' }, element('div', { class: 'nr wR' }, element('div', { class: 'amn' }, ...entries)))
  area.classList.remove('adB')
  area.replaceChildren(
    element('table', { class: 'cf FVrZGe' }, element('tbody', {}, element('tr', {}, element('td', { class: 'amq' }), cell))),
  )
}

function frame(thread: Thread, list: HTMLElement): HTMLElement {
  const label = element('div', { class: 'J-J5-Ji' }, element('span', { class: 'hN' }, words.inbox))
  const head = element(
    'div',
    { class: 'nH V8djrc byY' },
    element('div', { class: 'nH' }, element('div', { class: 'ha' }, subject(thread), label)),
  )
  const body = element('div', { class: 'nH aHU' }, element('div', { class: 'nH' }, list))
  const inner = element('div', { class: 'nH' }, head, body)
  if (config.switches.newContainer) return element('div', { class: 'nH a98 iY' }, inner)
  const cell = element('td', { class: 'Bu bAn' }, inner)
  const table = element('table', { class: 'Bs nH iY bAt', role: 'presentation' }, element('tbody', {}, element('tr', {}, cell)))
  return element('div', { class: 'nH g id' }, table)
}

function subject(thread: Thread): HTMLElement {
  const permIdIs = config.switches.missingIds ? thread.permIdIs : 'there'
  const permIds = { there: `thread-f:${permNumber(thread.id)}`, missing: null, 'the word undefined': 'undefined' }
  const attributes = {
    id: elementId('subject'),
    class: config.switches.bareSubject && config.readingPane !== 'no' ? null : 'hP',
    tabindex: '-1',
    'data-thread-perm-id': permIds[permIdIs],
    'data-legacy-thread-id': thread.id,
  }
  return element('h2', attributes, ...withEmojiImages(thread.subject))
}

/** Gmail shows an emoji of a subject as an image, so that it is missing from `textContent` (since 2023-01). */
function withEmojiImages(text: string): (Node | string)[] {
  if (!config.switches.emojiImages) return [text]
  const parts = text.split(/(\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)/u)
  return parts.map((part, index) => {
    if (index % 2 === 0) return part
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><text y="20" font-size="20">${part}</text></svg>`
    return element('img', {
      class: 'an1',
      'data-emoji': part,
      alt: part,
      src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    })
  })
}
