import { permNumber, type Thread } from '../thread.ts'
import { commands } from './commands.ts'
import { composeForm } from './compose-form.ts'
import { config } from './config.ts'
import { conversation } from './conversation.ts'
import { element } from './element.ts'
import { inlineReply } from './inline-reply.ts'
import { state, threadByToken } from './state.ts'
import { setTitle } from './title.ts'

/** A compose in a window of its own (`view=cm`, `view=btop`): the same form, no views and no `role=main`. */
export function popoutPage(query: URLSearchParams): void {
  document.body.className = 'xE xp'
  const people = (name: string) =>
    (query.get(name) ?? '')
      .split(',')
      .filter(Boolean)
      .map((email) => ({ name: '', email }))
  const form = composeForm({
    kind: 'popout',
    className: 'aoP aoC',
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    subject: query.get('su') ?? '',
    text: query.get('body') ?? '',
    quote: null,
    threadId: null,
    draft: null,
    lead: null,
    onSend: () => window.close(),
    onDiscard: () => window.close(),
    onEscape: () => undefined,
  })
  document.body.replaceChildren(
    element('div', { class: 'nH aaZ' }, element('div', { class: 'aoI', role: 'region' }, form.element)),
  )
  document.title = `${query.get('su') ?? ''} - ${config.account.email} - Gmail`
  form.focus()
}

/** A conversation in a window of its own (`view=btop`, `/popout`, with `th`): no mailbox and no `role=main` around it. */
export function threadPage(thread: Thread): void {
  document.body.className = 'aAU xE Su'
  const shown = conversation(thread)
  shown.fill()
  commands.reply = (kind, start = {}) => inlineReply(shown, kind, start, () => undefined)?.form.id ?? null
  document.body.replaceChildren(element('div', { class: 'nH aUy' }, shown.element))
  setTitle(thread)
}

/** The source of a message (`view=om`): nothing that a person would read. */
export function originalPage(query: URLSearchParams): void {
  const message = threadByToken(query.get('th') ?? '')?.messages.at(-1)
  const source = `From: ${message?.from.email ?? ''}\nTo: ${config.account.email}\n\n${message?.paragraphs.join('\n') ?? ''}`
  document.title = 'Original Message'
  document.body.replaceChildren(element('pre', { class: 'raw_message_text' }, source))
}

/** The whole of a clipped message (`view=lg`): a body without subject or message around it. */
export function wholeMessagePage(query: URLSearchParams): void {
  const wanted = query.get('permmsgid')?.replace('msg-f:', '')
  const message = state.threads.flatMap((thread) => thread.messages).find((each) => permNumber(each.id) === wanted)
  const text = (message?.paragraphs ?? []).map((paragraph) => element('p', {}, paragraph))
  document.body.replaceChildren(element('div', { class: 'ii gt' }, element('div', { class: 'a3s aiL' }, ...text)))
}
