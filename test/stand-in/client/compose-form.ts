import { permNumber, type Message } from '../thread.ts'
import type { ComposeStart } from './commands.ts'
import { after } from './after.ts'
import { sendingBar } from './bars.ts'
import { composeToolbar } from './compose-toolbar.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { gmailForward, gmailQuote, gmailSignature } from './message-text.ts'
import { threeDots } from './message-body.ts'
import { editorMarks } from './other-extensions.ts'
import { recipients } from './recipients.ts'
import { state, type Outgoing } from './state.ts'
import { words } from './words.ts'

export interface ComposeForm {
  id: string
  /** `.M9`. */
  element: HTMLElement
  editable: HTMLElement
  subject: HTMLInputElement
  read(): Outgoing
  focus(): void
  /** Saves what was typed since the last save, without waiting. */
  saveNow(): void
}

export interface FormOptions extends ComposeStart {
  kind: string
  className: string
  subject: string
  quote: Message | null
  threadId: string | null
  /** Content of an earlier draft, instead of an empty line and a signature. */
  draft: Node[] | null
  /** The message is sent on: all of it stands in the editor from the start. */
  isForward?: boolean
  /** Put before the recipients, e.g. the icon of the kind of reply. */
  lead: Node | null
  onSend(outgoing: Outgoing): void
  onDiscard(): void
  onEscape(): void
}

const saveAfter = 200
let formCount = 0

/** The form inside every compose, wherever it stands. */
export function composeForm(options: FormOptions): ComposeForm {
  const number = (formCount += 1)
  const id = `c${number}`
  let plain = (options.plainText ?? config.plainText) === 'textarea'
  const unmarked = (options.plainText ?? config.plainText) === 'unmarked'
  const to = options.to ?? []
  const hidden = Object.fromEntries(hiddenFields.map((name) => [name, element('input', { type: 'hidden', name, value: '' })]))
  const set = (name: string, value: string) => hidden[name]?.setAttribute('value', value)
  set('composeid', id)
  set('from', config.account.email)
  set('ishtml', '0') // It says 0 whatever the mode is.
  if (options.threadId) set('rt', `#thread-f:${BigInt(`0x${options.threadId}`)}`)

  const people = recipients({ to, cc: options.cc ?? [], bcc: options.bcc ?? [] }, () => scheduleSave())
  const subject = element('input', {
    name: 'subjectbox',
    class: 'aoT',
    type: 'text',
    placeholder: words.subject,
    'aria-label': words.subject,
    tabindex: '1',
  })
  subject.value = options.subject
  const editable = element(
    'div',
    {
      id: elementId('editable'),
      class: 'Am Al editable LW-avf tS-tW',
      g_editable: 'true',
      role: 'textbox',
      contenteditable: 'true',
      'aria-label': words.body,
      'aria-multiline': 'true',
      tabindex: '1',
      spellcheck: 'false',
      ...editorMarks(),
    },
    ...(options.draft ?? [...startContent(options.text), ...forwarded(options)]),
  )
  const twin = element('textarea', { class: 'Ak', 'aria-label': words.body, tabindex: '1', spellcheck: 'false' })
  if (plain)
    twin.value = [options.text ?? '', '', ...(config.signature.length > 0 ? ['-- ', ...config.signature] : [])].join('\n')
  const rich = element('div', { class: 'Ar Au', style: 'display:block' }, editable)
  const text = element('div', { class: 'Ar As' }, config.switches.decoyEditors || plain ? twin : null)
  const showMode = () => {
    rich.style.display = plain ? 'none' : 'block'
    text.style.display = plain ? 'block' : ''
  }
  const togglePlainText = () => {
    plain = !plain
    if (plain) {
      text.append(twin)
      twin.value = editable.innerText
    } else editable.replaceChildren(...twin.value.split('\n').map((line) => element('div', {}, line || element('br'))))
    showMode()
    scheduleSave()
  }
  const quoteDots = element('div', { class: 'uC' })
  const { quote } = options
  if (quote) set('rm', `#msg-f:${permNumber(quote.id)}`)
  if (quote && !options.isForward) {
    set('uet', gmailQuote(quote).outerHTML)
    const expandQuote = () => {
      editable.append(element('br'), gmailQuote(quote))
      quoteDots.remove()
      set('uet', '')
    }
    quoteDots.append(threeDots(expandQuote))
  }
  const read = (): Outgoing => ({
    compose: id,
    kind: options.kind,
    to: people.read('to'),
    cc: people.read('cc'),
    bcc: people.read('bcc'),
    subject: subject.value,
    html: plain || unmarked ? null : editable.innerHTML,
    text: plain ? twin.value : editable.innerText,
  })
  const save = () => {
    const outgoing = read()
    state.saves.push(outgoing)
    set('draft', `#msg-a:r${1_000_000 + number}`)
    set('to', outgoing.to.join(', '))
    set('subject', outgoing.subject)
    const status = root.querySelector('.aDh .aOy')
    if (status) status.textContent = words.saved
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const scheduleSave = () => {
    clearTimeout(timer)
    timer = undefined
    timer = after(config.switches.lateSaves ? saveAfter : 0, save)
  }
  const saveNow = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    save()
  }
  const send = () => {
    clearTimeout(timer)
    state.sent.push(read())
    options.onSend(read())
  }
  const prompt = element('div', {
    class: 'hMw',
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': words.describe,
    'data-placeholder': words.describe,
    tabindex: '1',
  })
  const head = element('div', { class: 'aoy' }, options.lead, people.element, config.switches.decoyEditors ? prompt : null)
  const cell = element('td', { class: 'Ap' }, rich, text, quoteDots)
  const scroller = element('table', { class: 'GP' }, element('tbody', {}, element('tr', {}, cell)))
  const toolbar = composeToolbar({ send, discard: options.onDiscard, togglePlainText })
  const fields = element(
    'tr',
    {},
    element(
      'td',
      { class: 'I5' },
      element('form', { class: 'bAs', method: 'POST', enctype: 'multipart/form-data' }, ...Object.values(hidden), head, subject),
    ),
  )
  const rows = [
    fields,
    element('tr', {}, element('td', {}, scroller)),
    element('tr', {}, element('td', { class: 'aDi' }, sendingBar(), toolbar)),
  ]
  const root = element(
    'div',
    { class: 'M9', 'data-compose-id': id },
    element('table', { class: options.className }, element('tbody', {}, ...rows)),
  )
  showMode()
  root.addEventListener('input', (event) => {
    if (event.target === prompt) return
    const status = root.querySelector('.aDh .aOy')
    if (status) status.textContent = ''
    scheduleSave()
  })
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
  watchKeys(root, send, options.onEscape)
  return {
    id,
    element: root,
    editable,
    subject,
    read,
    focus: () => (plain ? focusStartOfText(twin) : focusStart(editable)),
    saveNow,
  }
}

const hiddenFields = ['composeid', 'from', 'to', 'subject', 'draft', 'rt', 'lts', 'rm', 'ishtml', 'uet']

function startContent(text: string | undefined): Node[] {
  return [element('div', {}, text ?? element('br')), ...gmailSignature(config.signature)]
}

function forwarded({ quote, isForward }: FormOptions): Node[] {
  return quote && isForward ? [element('br'), gmailForward(quote)] : []
}

function focusStartOfText(twin: HTMLTextAreaElement): void {
  twin.focus()
  twin.setSelectionRange(0, 0)
}

/** The caret goes to the start of the first line. */
function focusStart(editable: HTMLElement): void {
  editable.focus()
  const range = document.createRange()
  range.setStart(editable.firstElementChild ?? editable, 0)
  range.collapse(true)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

/** Ctrl or Cmd with Enter sends, Escape leaves; every other key ends here, so that listeners of the document never see it. */
function watchKeys(root: HTMLElement, send: () => void, escape: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') escape()
  })
  if (!config.switches.eatsKeys) return
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation())
}
