import { permNumber, type Thread } from '../thread.ts'
import { commands } from './commands.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { onPress } from './on-press.ts'
import { personSpan, shortName } from './person-span.ts'
import { longTime, shortTime } from './times.ts'

const tokenByRow = new WeakMap<HTMLElement, string>()

/** The grid of conversations. `reuse` is a row of an older list, which is made to show another conversation here. */
export function threadList(threads: readonly Thread[], reuse: HTMLElement | null): HTMLElement {
  const reusedAt = threads.findIndex((thread) => reuse !== null && thread.token !== tokenByRow.get(reuse))
  const rows = threads.flatMap((thread, index) => {
    const row = reuse && index === reusedAt ? reuse : newRow()
    fillRow(row, thread)
    return config.readingPane !== 'no' ? [row, secondLine(thread)] : [row]
  })
  const table = element('table', { class: 'F cf zt', role: 'grid', id: elementId('list') }, element('tbody', {}, ...rows))
  return element('div', { class: 'bGI nH' }, element('div', { class: 'Cp', gh: 'tl' }, table))
}

/** Marks the row whose conversation is beside the list. */
export function selectRow(list: HTMLElement, token: string): void {
  for (const row of list.querySelectorAll<HTMLElement>('tr.zA')) row.classList.toggle('aps', tokenByRow.get(row) === token)
}

function newRow(): HTMLElement {
  const row = element('tr', { role: 'row', draggable: 'true' })
  onPress(row, () => commands.openThread(tokenByRow.get(row) ?? ''))
  return row
}

function fillRow(row: HTMLElement, thread: Thread): void {
  tokenByRow.set(row, thread.token)
  row.id = elementId(`row-${thread.id}`)
  row.className = `zA ${thread.unread ? 'zE' : 'yO'}${config.readingPane !== 'no' ? ' apv' : ''}`
  const last = thread.messages.at(-1)
  const senders = [...new Map(thread.messages.map(({ from }) => [from.email, from])).values()].slice(0, 3)
  const names = senders.flatMap((person, index) => [
    index > 0 ? ', ' : '',
    personSpan(person, thread.unread ? 'zF' : 'yP', senders.length > 1 ? shortName(person) : person.name),
  ])
  const count = thread.messages.length > 1 ? element('span', { class: 'bx0' }, String(thread.messages.length)) : null
  const cell = (className: string, ...children: (Node | null)[]) =>
    element('td', { class: `${className} xY`, role: 'gridcell' }, ...children)
  const date = last ? element('span', { title: longTime(last.sentOn) }, element('span', {}, shortTime(last.sentOn))) : null
  const text = element(
    'div',
    { class: 'xS', role: 'link' },
    element(
      'div',
      { class: 'xT' },
      element(
        'div',
        { class: 'y6' },
        element('span', { class: 'bog' }, subjectSpan(thread)),
        element('span', { class: 'bqe', hidden: '' }, subjectSpan(thread)),
      ),
      element('span', { class: 'y2' }, ` - ${(last?.paragraphs.join(' ') ?? '').slice(0, 120)}`),
    ),
  )
  row.replaceChildren(
    cell('PF'),
    cell('oZ-x3', element('div', { class: 'oZ-jc T-Jo J-J5-Ji', role: 'checkbox', 'aria-checked': 'false', tabindex: '-1' })),
    cell(
      'yX',
      element('div', { class: 'afn' }, thread.subject),
      element('div', { class: 'yW' }, element('span', { class: 'bA4' }, ...names), count),
    ),
    cell('a4W', text),
    cell('xW', date),
  )
}

function subjectSpan(thread: Thread): HTMLElement {
  const last = thread.messages.at(-1)?.id ?? thread.id
  return element(
    'span',
    {
      'data-thread-id': `#thread-f:${permNumber(thread.id)}`,
      'data-legacy-thread-id': thread.id,
      'data-legacy-last-message-id': last,
      'data-legacy-last-non-draft-message-id': last,
    },
    thread.subject,
  )
}

/** In a split view Gmail shows one conversation as two rows. */
function secondLine(thread: Thread): HTMLElement {
  return element(
    'tr',
    { class: 'zA apv apw' },
    element('td', { class: 'xY', colspan: '5' }, element('span', { class: 'y2' }, thread.messages[0]?.paragraphs[0] ?? '')),
  )
}
