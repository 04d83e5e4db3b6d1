import type { Person } from '../people.ts'
import type { Message } from '../thread.ts'
import type { ComposeStart, ReplyKind } from './commands.ts'
import { composeForm, type ComposeForm } from './compose-form.ts'
import { config } from './config.ts'
import { closeReplyArea, type Conversation } from './conversation.ts'
import { element } from './element.ts'
import { icon } from './icon.ts'
import { notice } from './notice.ts'
import { avatar } from './person-span.ts'
import { addMessage, isMe, state } from './state.ts'
import { words } from './words.ts'

export interface InlineReply {
  form: ComposeForm
  /** Closes it as a change of thread does: the text stays as a draft. */
  leave(): void
}

/** Opens a reply below the conversation. `sent` is called after the message has been added to the thread. */
export function inlineReply(
  shown: Conversation,
  kind: ReplyKind,
  start: ComposeStart,
  closed: (sent: boolean) => void,
): InlineReply | null {
  const { thread, replyArea } = shown
  const last = thread.messages.at(-1)
  if (!last || replyArea.classList.contains('adB')) return null
  const close = () => {
    form.element.remove()
    closeReplyArea(replyArea)
  }
  const people = answerTo(last, kind)
  const form = composeForm({
    ...people,
    ...start,
    kind: 'inline',
    className: `aoP HM ${kind === 'forward' ? 'Un mI' : 'HQ'}`,
    subject: `${kind === 'forward' ? 'Fwd' : 'Re'}: ${thread.subject.replace(/^(re|fwd): /i, '')}`,
    quote: last,
    isForward: kind === 'forward',
    threadId: thread.id,
    draft: state.drafts.get(thread.id) ?? null,
    lead: element(
      'span',
      { class: kind === 'forward' ? 'mI' : kind === 'replyAll' ? 'mK' : 'mL' },
      icon(kind === 'forward' ? 'forward' : 'reply'),
    ),
    onSend: (outgoing) => {
      state.drafts.delete(thread.id)
      const id = newMessageId()
      state.bodies.set(
        id,
        outgoing.html === null
          ? [document.createTextNode(outgoing.text)]
          : [...form.editable.childNodes].map((node) => node.cloneNode(true)),
      )
      addMessage(thread.id, {
        id,
        from: config.account,
        to: people.to,
        cc: people.cc,
        sentOn: config.now,
        paragraphs: [outgoing.text],
        justSent: true,
      })
      close()
      notice(words.sent)
      closed(true)
    },
    onDiscard: () => {
      state.drafts.delete(thread.id)
      close()
      closed(false)
    },
    onEscape: () => form.editable.blur(),
  })
  replyArea.classList.add('adB')
  replyArea.replaceChildren(...(config.switches.wrappedReply ? wrapped(form.element) : [form.element]))
  form.focus()
  return {
    form,
    leave: () => {
      form.saveNow()
      state.drafts.set(
        thread.id,
        [...form.editable.childNodes].map((node) => node.cloneNode(true)),
      )
      close()
    },
  }
}

/** The form has not been the first child since 2025-09. */
function wrapped(form: HTMLElement): HTMLElement[] {
  const box = element('div', { class: 'aDd' }, element('div', { class: 'tq2' }), element('div', { class: 'I8 nH' }, form))
  return [avatar(config.account), element('div', { class: 'nH' }, box)]
}

function answerTo(last: Message, kind: ReplyKind): { to: Person[]; cc: Person[] } {
  const others = (people: readonly Person[]) => people.filter((person) => !isMe(person))
  if (kind === 'forward') return { to: [], cc: [] }
  const to = isMe(last.from) ? others(last.to) : [last.from]
  return kind === 'reply' ? { to, cc: [] } : { to: [...to, ...(isMe(last.from) ? [] : others(last.to))], cc: others(last.cc) }
}

let sentCount = 0
function newMessageId(): string {
  return `19a9ffff${(0x10_00_00_00 + (sentCount += 1)).toString(16)}`
}
