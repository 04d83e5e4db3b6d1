import { thread } from '../thread.ts'
import { composeForm } from './compose-form.ts'
import { conversation } from './conversation.ts'
import { element } from './element.ts'
import { viewFrame } from './shell.ts'
import { threadList } from './thread-list.ts'

const stranger = { name: 'Old Acquaintance', email: 'old.acquaintance@formerly.example' }

/** What an hour of use leaves in the document: a list, a conversation and a closed compose, all hidden, none of them current. */
export function leaveStaleViews(host: HTMLElement): void {
  const old = [1, 2, 3, 4, 5].map((number) =>
    thread(`old-${number}`, 900 + number, {
      subject: `Settled long ago (${number})`,
      messages: [{ from: stranger, to: [stranger], sentOn: '2026-02-03T10:00', paragraphs: ['This was settled long ago.'] }],
    }),
  )
  const list = viewFrame('list', threadList(old, null))
  const shown = old[0] ? conversation(old[0]) : null
  shown?.fill()
  const views = [list, ...(shown ? [viewFrame('conversation', shown.element)] : [])]
  for (const view of views) view.style.display = 'none'
  host.prepend(...views)
  const form = composeForm({
    kind: 'popup',
    className: 'aoP aoC',
    to: [stranger],
    subject: 'Closed long ago',
    text: 'This compose was closed long ago.',
    quote: null,
    threadId: null,
    draft: null,
    lead: null,
    onSend: () => undefined,
    onDiscard: () => undefined,
    onEscape: () => undefined,
  })
  const dialog = element(
    'div',
    { class: 'nH Hd', role: 'dialog' },
    element('div', { class: 'aoI', role: 'region' }, form.element),
  )
  document.body.append(element('div', { class: 'nH no', style: 'display:none' }, element('div', { class: 'AD' }, dialog)))
}
