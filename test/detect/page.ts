import { createMatchIndex, type DealKeys, type MatchIndex } from '../../lib/detect/match-index.ts'
import type { Address, Compose, PageContext, ThreadMessage } from '../../lib/detect/page-context.ts'

/** "Grace Lin <grace@northgate.example>", or the address alone. */
function person(text: string): Address {
  const [, name, email] = /^(.*) <(.*)>$/.exec(text) ?? []
  return { email: email ?? text, name: name ?? null }
}

type Mail = { from?: string | null; to?: string[]; cc?: string[] }
export type PageParts = {
  account?: string | null
  subject?: string | null
  id?: string | null
  permId?: string | null
  /** Oldest first, as the page has them. `null` when no thread is open. */
  mails?: Mail[] | null
  drafts?: { to?: string[]; cc?: string[]; bcc?: string[] }[]
  doc?: string
}

/** Sarah of Kestrel looks at a page of these parts. */
export function page(parts: PageParts = {}): PageContext {
  const { account = 'sarah@kestrel.example', subject = null, id = null, permId = null, mails = [], drafts = [], doc } = parts
  const messages = (mails ?? []).map(({ from = null, to = [], cc = [] }): ThreadMessage => ({
    id: null,
    date: null,
    collapsed: false,
    text: null,
    from: from === null ? null : person(from),
    to: to.map(person),
    cc: cc.map(person),
  }))
  const composes = drafts.map(({ to = [], cc = [], bcc = [] }, index): Compose => ({
    key: `draft${index}`,
    kind: 'popup',
    focused: false,
    subject: null,
    to: to.map(person),
    cc: cc.map(person),
    bcc: bcc.map(person),
  }))
  return {
    app: doc === undefined ? 'gmail' : 'docs',
    url: 'https://mail.google.com/mail/u/0/',
    account,
    thread: mails === null ? null : { id, permId, subject, messages, notLoaded: 0 },
    composes,
    doc: doc === undefined ? null : { id: doc, tab: null, title: null },
    unreadable: [],
  }
}

const nothing: Omit<DealKeys, 'deal'> = { threads: [], docs: [], people: [], domains: [], key: null }

/** The look-ups over deals of which only some ways to recognise them are told. */
export const indexOf = (deals: Record<string, Partial<DealKeys>>, ownDomains = ['kestrel.example']): MatchIndex =>
  createMatchIndex(
    Object.entries(deals).map(([deal, keys]) => ({ ...nothing, ...keys, deal })),
    ownDomains,
  )
