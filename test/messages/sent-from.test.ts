import { beforeEach, expect, test, vi } from 'vitest'
import type * as z from 'zod/mini'
import { listen } from '../../lib/messages/channel.ts'
import { isSentFrom, type From } from '../../lib/messages/sent-from.ts'
import { InsertTable, ReadDocument } from '../../lib/messages/to-docs.ts'
import { MailDone, MailWanted, NewMail, OpenPanel, PageSeen, PlanChanged, StatusWanted } from '../../lib/messages/to-extension.ts'
import { ExaminePage, InsertContent, InsertStatus, ReadPage, ShowChip } from '../../lib/messages/to-page.ts'

type Listener = (raw: unknown, sender: object, respond: () => void) => boolean
const listeners = vi.hoisted(() => new Set<unknown>())
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      getURL: () => 'chrome-extension://ours/',
      onMessage: { addListener: (one: unknown) => listeners.add(one) },
    },
  },
}))
beforeEach(() => listeners.clear())

const context = { app: 'gmail', url: '', account: null, thread: null, doc: null, composes: [], unreadable: [] }
const content = { html: '<p>Hi</p>', text: 'Hi' }
/** Every kind of message, and where it comes from. */
const kinds: [z.ZodMiniType, From, object][] = [
  [PageSeen, 'page', { type: 'page-seen', context }],
  [OpenPanel, 'page', { type: 'open-panel' }],
  [StatusWanted, 'page', { type: 'status-wanted', context }],
  [MailWanted, 'page', { type: 'mail-wanted' }],
  [MailDone, 'page', { type: 'mail-done' }],
  [NewMail, 'extension', { type: 'new-mail', url: 'https://mail.google.com/mail/', subject: '', account: null, content }],
  [PlanChanged, 'extension', { type: 'plan-changed' }],
  [ReadPage, 'extension', { type: 'read' }],
  [ExaminePage, 'extension', { type: 'examine' }],
  [InsertStatus, 'extension', { type: 'insert-status' }],
  [InsertContent, 'extension', { type: 'insert', content, target: { composeKey: '', threadId: null } }],
  [ShowChip, 'extension', { type: 'show-chip', page: null, chip: null }],
  [InsertTable, 'extension', { type: 'insert-table', content, doc: 'd' }],
  [ReadDocument, 'extension', { type: 'read-document', doc: 'd' }],
]

const gmail = {
  id: 'ours',
  tab: { id: 3 },
  frameId: 0,
  url: 'https://mail.google.com/mail/u/0/#inbox',
  origin: 'https://mail.google.com',
}
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html', origin: 'chrome-extension://ours' }
const senders: [string, object, From | null][] = [
  ['our script in Gmail', gmail, 'page'],
  [
    'our script in a document',
    { ...gmail, url: 'https://docs.google.com/document/d/1/edit', origin: 'https://docs.google.com' },
    'page',
  ],
  ['our script in Firefox, which names no origin', { ...gmail, origin: undefined }, 'page'],
  ['the panel', panel, 'extension'],
  ['our page in a tab', { ...panel, tab: { id: 4 }, frameId: 0, url: 'chrome-extension://ours/plan-page.html' }, 'extension'],
  ['the background', { id: 'ours', url: 'chrome-extension://ours/background.js' }, 'extension'],
  ['another extension', { ...panel, id: 'other', url: 'chrome-extension://other/page.html' }, null],
  ['another extension that names our page', { ...panel, id: 'other' }, null],
  ['another extension that names Gmail', { ...gmail, id: 'other' }, null],
  ['a frame within Gmail', { ...gmail, frameId: 7 }, null],
  ['Gmail without a tab', { ...gmail, tab: undefined }, null],
  ['another site', { ...gmail, url: 'https://mail.google.com.example/', origin: 'https://mail.google.com.example' }, null],
  ['a spreadsheet', { ...gmail, url: 'https://docs.google.com/spreadsheets/d/1', origin: 'https://docs.google.com' }, null],
  ['a page whose origin is not its address’s', { ...gmail, origin: 'https://evil.example' }, null],
  ['a page with an opaque origin', { ...gmail, origin: 'null' }, null],
  ['nobody', {}, null],
  ['ours, from no address', { id: 'ours', tab: { id: 3 }, frameId: 0 }, null],
]

test.each(kinds)('a message of %# is heard from where it comes from and from nobody else', (schema, from, message) => {
  for (const [name, sender, kind] of senders) {
    const heard = vi.fn<() => Promise<null>>(() => Promise.resolve(null))
    listeners.clear()
    listen(schema, from, heard)
    for (const listener of listeners) (listener as Listener)(message, sender, () => undefined)
    expect([name, heard.mock.calls.length]).toEqual([name, kind === from ? 1 : 0])
  }
})

test('a page never passes for one of our own, whatever it says of itself', () => {
  expect(isSentFrom('extension', { ...gmail, origin: 'chrome-extension://ours' }, 'ours', 'chrome-extension://ours/')).toBe(false)
  expect(isSentFrom('extension', { ...panel, url: 'chrome-extension://ours.evil/' }, 'ours', 'chrome-extension://ours/')).toBe(
    false,
  )
})
