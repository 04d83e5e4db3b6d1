import type { Address, Compose, PageContext, ThreadMessage } from '../../../../lib/detect/page-context.ts'
import type { Message } from '../../../stand-in/thread.ts'
import { permNumber } from '../../../stand-in/thread.ts'
import type { Person } from '../../../stand-in/people.ts'
import { people } from '../../../stand-in/people.ts'
import type { Cell } from './cells.ts'
import type { Sight } from './look.ts'
import { conversation, mailboxOf } from './mailbox.ts'

type Config = ReturnType<typeof mailboxOf>['config']
type Draft = Omit<Compose, 'key'>

/** What must be seen in a cell: keys of drafts and words of dates apart, which only have to be there. */
export interface Expected {
  context: Omit<PageContext, 'composes' | 'url' | 'app' | 'doc'> & { composes: Draft[] }
  chips: boolean[]
  buttons: number
  inserted: Sight['inserted']
  statuses: number
}

const noMailbox = ['print', 'wholeMessage', 'original', 'popoutCompose', 'ownCompose']
const noConversation = ['list', 'listCompose', 'paneEmpty', 'original', 'popoutCompose', 'ownCompose']

export function expected(cell: Cell): Expected {
  const { config } = mailboxOf(cell)
  const { surface } = cell
  const isPrint = surface === 'print'
  const isWhole = surface === 'wholeMessage'
  const composes = draftsOf(cell, config)
  const unreadable = new Set<string>()
  if (surface === 'original') unreadable.add('main')
  if (isWhole || surface === 'original') unreadable.add('account')
  if (isWhole) for (const name of ['thread.subject', 'message.sender', 'message.recipients', 'message.date']) unreadable.add(name)
  if (isPrint || isWhole) for (const name of ['thread.id', 'message.id']) unreadable.add(name)
  if (composes.some(({ to, subject }) => to.length === 0 && !subject?.startsWith('Fwd'))) unreadable.add('compose.recipients')
  const hasChip = !noConversation.includes(surface) && !noMailbox.includes(surface)
  return {
    context: {
      account: isWhole || surface === 'original' ? null : config.account.email,
      thread: noConversation.includes(surface)
        ? null
        : {
            id: isPrint || isWhole ? null : conversation.id,
            permId: config.switches.missingIds || isPrint || isWhole ? null : `thread-f:${permNumber(conversation.id)}`,
            subject: isWhole ? null : conversation.subject,
            ...messagesOf(cell, config),
          },
      composes,
      unreadable: [...unreadable].toSorted(),
    },
    chips: hasChip ? [true] : [],
    buttons: composes.length,
    inserted: composes.map(({ kind, subject }) => ({
      kind,
      format: config.plainText === 'textarea' ? 'text' : 'html',
      order: [...(kind === 'inline' ? [] : ['words']), 'status', 'signature', ...(subject?.startsWith('Fwd') ? ['quote'] : [])],
      caretInside: true,
    })),
    statuses: composes.length,
  }
}

function messagesOf({ surface }: Cell, { switches }: Config): { messages: ThreadMessage[]; notLoaded: number } {
  const { messages } = conversation
  const last = messages.slice(-1)
  if (surface === 'wholeMessage') {
    const read = last.map((message): ThreadMessage => ({ ...open(message), id: null, from: null, to: [], date: null }))
    return { messages: read, notLoaded: 0 }
  }
  if (surface === 'print') {
    const read = messages.map((message): ThreadMessage => ({
      ...open(message),
      id: null,
      to: addresses(message.to),
      cc: addresses(message.cc),
    }))
    return { messages: read, notLoaded: 0 }
  }
  const idOf = (message: Message) => (message.justSent && switches.missingIds ? null : message.id)
  const opened = (message: Message): ThreadMessage => ({ ...open(message), id: idOf(message) })
  const closed = (message: Message): ThreadMessage => ({ ...opened(message), to: [], collapsed: true, text: null })
  if (surface === 'singleMessage') return { messages: last.map(opened), notLoaded: 0 }
  if (!switches.lateBodies) return { messages: messages.map(opened), notLoaded: 0 }
  const shown = [...messages.slice(0, 1), ...messages.slice(-2, -1)].map(closed)
  return { messages: [...shown, ...last.map(opened)], notLoaded: messages.length - 3 }
}

/** As the line below the sender has it: To and Cc in one. */
function open({ id, from, to, cc, paragraphs }: Message): ThreadMessage {
  const [sender = null] = addresses([from])
  return {
    id,
    from: sender,
    to: addresses([...to, ...cc]),
    cc: [],
    date: 'a date',
    collapsed: false,
    text: paragraphs.join('\n\n'),
  }
}

function draftsOf({ surface }: Cell, { switches, opened }: Config): Draft[] {
  const isFolded = switches.chipVariants && switches.chipRecipients
  const own = (kind: Draft['kind'], to: Address[], cc: Address[], subject: string): Draft => ({
    kind,
    focused: false,
    to: isFolded ? [] : to,
    cc: isFolded ? [] : cc,
    bcc: [],
    subject,
  })
  const { priya, grace, jonah } = people
  const subject = 'Plan for Northgate'
  const invited = (kind: Draft['kind']) => own(kind, addresses([priya]), addresses([grace]), subject)
  const nameless = (list: Person[]) => list.map(({ email }): Address => ({ email, name: null }))
  const kinds: Record<(typeof opened)[number], () => Draft[]> = {
    popup: () => [invited('popup')],
    fullscreen: () => [invited('fullscreen')],
    minimised: () => [],
    reply: () => [own('inline', addresses([priya]), [], `Re: ${conversation.subject}`)],
    replyAll: () => [own('inline', addresses([priya, jonah]), addresses([grace]), `Re: ${conversation.subject}`)],
    forward: () => [own('inline', [], [], `Fwd: ${conversation.subject}`)],
  }
  const drafts = opened.flatMap((kind) => kinds[kind]().map((draft) => ({ ...draft })))
  if (surface === 'listCompose') drafts.push(invited('popup'))
  if (surface === 'popoutCompose') drafts.push(own('popout', nameless([priya]), nameless([grace]), subject))
  if (surface === 'ownCompose') drafts.push(own('popout', nameless([priya]), [], subject))
  const newest = drafts.at(-1)
  if (newest !== undefined) newest.focused = true
  return drafts.toSorted((a, b) => Number(b.kind === 'inline') - Number(a.kind === 'inline'))
}

function addresses(list: readonly Person[]): Address[] {
  return list.map(({ email, name }) => ({ email, name }))
}
