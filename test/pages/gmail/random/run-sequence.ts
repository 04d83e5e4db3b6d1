import { rememberCaret } from '../../../../lib/pages/gmail/caret.ts'
import { insertIntoGmail } from '../../../../lib/pages/gmail/insert.ts'
import { readGmailPage } from '../../../../lib/pages/gmail/read.ts'

/** What she or Gmail does. `at` picks one of those there are, whatever their number. */
export type Action =
  | { do: 'thread' | 'answer'; at: number }
  | { do: 'list' | 'reply' | 'mail' | 'full screen mail' | 'leave' | 'undo' }
  | { do: 'minimise' | 'close' | 'reuse'; at: number }
  | { do: 'focus' | 'type'; at: number; place: number }
  /** Time passes in the page, in its own milliseconds. */
  | { do: 'wait'; for: number }
  /** The panel looks at the page, and picks a draft: from here on it is the one that is meant. */
  | { do: 'ask'; at: number }
  /** What was asked for arrives in the page, for the plan of this number. */
  | { do: 'insert'; plan: number; undo: boolean }

/** How many inserts went in, and how many found their draft gone or another conversation's. `problem`: what must never be. */
export type Told = { inserted: number; refused: number; undone: number; problem: string | null }

type Meant = { editor: Element; draft: number; key: string; threadId: string | null; answers: string | null; isReply: boolean }

const editable = '[g_editable=true]'
/** What draft an editor holds: another number when the page has put another one into it. */
const draftOf = new WeakMap<Element, number>()
const caret = rememberCaret(document, new AbortController().signal)
const standIn = () => {
  if (window.__standIn === undefined) throw new Error('This is not the practice mailbox')
  return window.__standIn
}

/** Plays the actions on an empty desk and watches every editor of the page: only the draft that was meant may ever change. */
export async function runSequence(actions: Action[]): Promise<Told> {
  const told: Told = { inserted: 0, refused: 0, undone: 0, problem: null }
  let meant: Meant | null = null
  standIn().clear()
  window.passTime(2000)
  for (const [number, action] of actions.entries()) {
    if (action.do === 'ask') meant = ask(action.at) ?? meant
    else if (action.do === 'insert') {
      meant ??= ask(0)
      const problem = meant && insert(meant, action, told)
      if (problem) return { ...told, problem: `${problem} (action ${number})` }
    } else {
      act(action)
      if (action.do === 'focus' || action.do === 'type') await nextTask() // in which the page is told of the selection
    }
  }
  return told
}

function act(action: Exclude<Action, { do: 'ask' | 'insert' }>): void {
  switch (action.do) {
    case 'thread':
      return standIn().openThread(pick(tokens(), action.at) ?? '')
    case 'list':
      return standIn().openList()
    case 'reply':
      return void standIn().openReply()
    case 'mail':
      return void standIn().openCompose('popup', { subject: 'New' })
    case 'full screen mail':
      return void standIn().openCompose('fullscreen', { subject: 'New' })
    case 'answer':
      return void standIn().openCompose('popup', { subject: 'Re: one', answers: pick(ids(), action.at) ?? '' })
    case 'minimise':
      return press(pick([...document.querySelectorAll('.dw .Hl')].filter(isOnScreen), action.at))
    case 'close':
      return press(pick([...document.querySelectorAll('.Hd .Ha')].filter(isOnScreen), action.at))
    case 'reuse':
      return reuse(pick(openEditors(), action.at))
    case 'focus':
    case 'type':
      return write(pick(openEditors(), action.at), action.place, action.do === 'type' ? 'word ' : '')
    case 'leave':
      return document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined
    case 'undo':
      return void document.execCommand('undo')
    case 'wait':
      return window.passTime(action.for)
  }
}

/** As the panel does: it reads the page, and names one of its drafts. The order of the drafts is the only thing both go by. */
function ask(at: number): Meant | null {
  const { composes, thread } = readGmailPage(document, location.href)
  const editors = openEditors()
  const editor = pick(editors, at)
  const compose = editor && composes[editors.indexOf(editor)]
  if (!compose || composes.length !== editors.length) return null
  const answers = editor.closest('.M9')?.querySelector<HTMLInputElement>('[name=rt]')?.value ?? ''
  return {
    editor,
    draft: draftOf.get(editor) ?? 0,
    key: compose.key,
    threadId: thread?.id ?? null,
    answers: answers === '' ? null : BigInt(answers.replace('#thread-f:', '')).toString(16),
    isReply: compose.kind === 'inline',
  }
}

/** What is wrong with what an insert did, if anything. */
function insert(meant: Meant, { plan, undo }: { plan: number; undo: boolean }, told: Told): string | null {
  const before = everyEditor()
  const may = mayTake(meant)
  const target = { composeKey: meant.key, threadId: meant.threadId }
  const content = { html: table(plan), text: 'Plan' }
  const answer = insertIntoGmail(document, caret, content, target)
  const changed = [...everyEditor()].flatMap(([editor, text]) => (before.get(editor) === text ? [] : [editor]))
  if (changed.some((editor) => editor !== meant.editor))
    return `another draft was written in: ${changed[0]?.outerHTML.slice(0, 300)}`
  if (answer.ok !== may)
    return may ? `refused for no reason: ${JSON.stringify(answer)}` : 'inserted, though the draft meant was gone'
  if (answer.ok !== (changed.length === 1)) return `answered ${answer.ok} and changed ${changed.length}`
  if (!answer.ok) {
    told.refused++
    return null
  }
  told.inserted++
  if (meant.editor.querySelectorAll(`[data-sidemap="plan${plan}"]`).length !== 1) return 'not there exactly once'
  if (!undo) return null
  document.execCommand('undo')
  told.undone++
  const line = '<div><br></div>' // one may be made above signature or quotation, and stays
  const [was, is] = [before.get(meant.editor), meant.editor.innerHTML]
  return is === was || is.split(line).join('') === was?.split(line).join('') ? null : `undo left ${is} of ${was}`
}

/** Whether the draft that was meant is the one on screen still, told by what the page shows and not by the code under test. */
function mayTake({ editor, draft, threadId, answers, isReply }: Meant): boolean {
  if (!openEditors().includes(editor) || (draftOf.get(editor) ?? 0) !== draft) return false
  if (threadId === null) return true
  if (!isReply) return answers === null || answers === threadId
  const heading = [...document.querySelectorAll('[role=main] h2.hP')].find(isOnScreen)
  return heading?.getAttribute('data-legacy-thread-id') === threadId
}

/** Editors she sees, in the order of the document. */
function openEditors(): Element[] {
  const main = [...document.querySelectorAll('[role=main]')].find(isOnScreen)
  return [...document.querySelectorAll(editable)].filter((editor) => {
    const view = editor.closest('[role=main]')
    return isOnScreen(editor) && (view === null || view === main)
  })
}

const isOnScreen = (element: Element): boolean => element.getClientRects().length > 0

const everyEditor = (): Map<Element, string> =>
  new Map([...document.querySelectorAll('[contenteditable=true], textarea, input')].map((editor) => [editor, textOf(editor)]))
const textOf = (editor: Element): string =>
  editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement ? editor.value : editor.innerHTML

/** Gmail takes the element of a draft for another one, without a word. */
function reuse(editor: Element | undefined): void {
  const form = editor?.closest('.dw .M9')
  const id = form?.querySelector<HTMLInputElement>('[name=composeid]')
  if (!editor || !id) return
  const draft = (draftOf.get(editor) ?? 0) + 1
  draftOf.set(editor, draft)
  id.value = `${id.value}-${draft}`
  const line = document.createElement('div')
  line.textContent = 'Another draft altogether'
  editor.replaceChildren(line)
}

function write(editor: Element | undefined, place: number, text: string): void {
  if (!(editor instanceof HTMLElement)) return
  editor.focus()
  const lines = [...editor.querySelectorAll('div, td, span')]
  getSelection()?.collapse(pick([editor, ...lines], place) ?? editor, 0)
  if (text !== '') document.execCommand('insertText', false, text)
}

const table = (plan: number): string =>
  `<table data-sidemap="plan${plan}" data-sidemap-kind="snapshot"><tbody><tr><td>Plan ${plan} ${(counter += 1)}</td></tr></tbody></table>`
let counter = 0

const threads = () => [...new Set(window.practiceThreads)]
const tokens = () => threads().map(({ token }) => token)
const ids = () => threads().map(({ id }) => id)

const pick = <T>(all: T[], at: number): T | undefined => all[at % all.length]

function press(button: Element | undefined): void {
  for (const type of ['mousedown', 'mouseup', 'click']) button?.dispatchEvent(new MouseEvent(type, { bubbles: true }))
}

const { port1, port2 } = new MessageChannel()
const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true })
    port1.start()
    port2.postMessage(null)
  })

declare global {
  interface Window {
    /** Lets the page's timers run, as if this many milliseconds had passed. */
    passTime(milliseconds: number): void
    practiceThreads: { token: string; id: string }[]
  }
}
