import { permNumber } from '../thread.ts'
import { composeForm } from './compose-form.ts'
import { config } from './config.ts'
import { element } from './element.ts'
import { state } from './state.ts'

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

/** The whole of a clipped message (`view=lg`): a body without subject or message around it. */
export function wholeMessagePage(query: URLSearchParams): void {
  const wanted = query.get('permmsgid')?.replace('msg-f:', '')
  const message = state.threads.flatMap((thread) => thread.messages).find((each) => permNumber(each.id) === wanted)
  const text = (message?.paragraphs ?? []).map((paragraph) => element('p', {}, paragraph))
  document.body.replaceChildren(element('div', { class: 'ii gt' }, element('div', { class: 'a3s aiL' }, ...text)))
}
