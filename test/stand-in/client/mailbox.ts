import type { Thread } from '../thread.ts'
import { hashOf, placeOf, searchOf, type Place } from './address.ts'
import { after } from './after.ts'
import { commands } from './commands.ts'
import { config } from './config.ts'
import { conversation, type Conversation } from './conversation.ts'
import { element } from './element.ts'
import { inlineReply, type InlineReply } from './inline-reply.ts'
import { life } from './life.ts'
import { shell, viewFrame } from './shell.ts'
import { state, threadByToken } from './state.ts'
import { selectRow, threadList } from './thread-list.ts'
import { setTitle } from './title.ts'
import { currentView, hideView, showView } from './views.ts'

/** How long the page stays behind the address, in milliseconds, when the switches say so. */
const delays = { oldViewStays: 50, noMain: 40, bodies: 60, hashSetByScript: 700 }

const isSplit = config.readingPane !== 'no'
let place: Place = { list: 'inbox', token: null }
let shown: Conversation | null = null
let reply: InlineReply | null = null
let move = 0
let hashOfOurs = ''
let lastRow: HTMLElement | null = null

/** Builds the mailbox and keeps it at what the address says. Returns the parent of the views. */
export function startMailbox(): HTMLElement {
  const host = shell((query) => goTo(host, { list: query ? `search/${encodeURIComponent(query)}` : 'inbox', token: null }))
  commands.openThread = (token) => goTo(host, { ...place, token })
  commands.openList = () => goTo(host, { ...place, token: null })
  commands.reply = (kind, start = {}) => {
    if (!shown) return null
    const opened = inlineReply(shown, kind, start, (sent) => {
      reply = null
      if (sent) redraw(host)
    })
    reply = opened ?? reply
    return opened?.form.id ?? null
  }
  const follow = () => {
    if (location.hash === hashOfOurs) return
    // A move that is not Gmail's own may leave the old view on screen for a while.
    const asked = location.hash
    after(config.switches.lateMain ? delays.hashSetByScript : 0, () => {
      if (location.hash === asked) goTo(host, placeOf(asked))
    })
  }
  window.addEventListener('hashchange', follow, { signal: life.signal })
  goTo(host, placeOf(location.hash))
  return host
}

/** Recreates rows and messages of what is on screen, as Gmail does when something syncs. */
export function resync(): void {
  shown?.resync()
}

export function shownThread(): Thread | null {
  return shown?.thread ?? null
}

function goTo(host: HTMLElement, target: Place): void {
  move += 1
  const thread = target.token === null ? null : threadByToken(target.token)
  place = { list: target.list, token: thread?.token ?? null }
  const hash = hashOf(place)
  const query = location.hash.split('?')[1]
  // With list and conversation side by side, a click on a row does not change the address.
  if (!isSplit || placeOf(location.hash).token !== null) hashOfOurs = query ? `${hash}?${query}` : hash
  else hashOfOurs = location.hash
  if (location.hash !== hashOfOurs) location.hash = hashOfOurs
  reply?.leave()
  reply = null
  draw(host, thread, move)
}

function draw(host: HTMLElement, thread: Thread | null, ofMove: number): void {
  const late = config.switches.lateMain && currentView() !== null
  after(late ? delays.oldViewStays : 0, () => {
    if (ofMove !== move) return
    if (late && !isSplit) hideView()
    after(late ? delays.noMain : 0, () => {
      if (ofMove === move) redraw(host, thread)
    })
  })
}

function redraw(host: HTMLElement, thread: Thread | null = threadByToken(shown?.thread.token ?? '')): void {
  shown = thread ? conversation(thread) : null
  const ofMove = move
  setTitle(thread)
  if (isSplit) showBesideList(host)
  else if (shown) showView(host, viewFrame('conversation', shown.element))
  else showView(host, viewFrame('list', list()))
  after(config.switches.lateBodies ? delays.bodies : 0, () => {
    if (ofMove !== move) return
    shown?.fill()
    // A draft comes back as an open reply.
    if (thread && state.drafts.has(thread.id) && !reply) commands.reply('reply')
  })
}

function list(): HTMLElement {
  const query = searchOf(place)?.toLowerCase()
  const text = (thread: Thread) => JSON.stringify([thread.subject, thread.messages]).toLowerCase()
  const threads = state.threads.filter((thread) => (query ? text(thread).includes(query) : place.list === 'inbox'))
  const made = threadList(threads, config.switches.changingIds ? lastRow : null)
  lastRow = made.querySelector('tr.zA')
  return made
}

/** The reading pane: the conversation is a child of the pane, and the list stays. */
function showBesideList(host: HTMLElement): void {
  const listPane = element('div', { class: 'Nu tf' }, list())
  const contentPane = element('div', { class: 'Nu S3 aZ6' }, element('div', { class: 'ao9' }, ...(shown ? [shown.element] : [])))
  const panes = element('div', { class: config.readingPane === 'below' ? 'aia apv' : 'aia' }, listPane, contentPane)
  showView(host, viewFrame('list', panes))
  selectRow(listPane, shown?.thread.token ?? '')
}
