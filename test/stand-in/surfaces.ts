import type { ClientConfig } from './client-config.ts'
import { people } from './people.ts'

/** Composes and replies that are open from the start, in this order. */
export type Opened = 'popup' | 'fullscreen' | 'minimised' | 'reply' | 'replyAll' | 'forward'

interface Surface {
  /** In a sentence for a table: what is on screen. */
  words: string
  /** After `https://mail.google.com`; THREAD stands for the token of a conversation, MESSAGE for the number of its last message. */
  address: string
  options?: Partial<Omit<ClientConfig, 'switches' | 'removed' | 'surface'>>
}

const inThread = '/mail/u/0/#inbox/THREAD'
const to = [people.priya]
const invited = { to, cc: [people.grace], subject: 'Plan for Northgate', text: 'Hi Priya,' }

/** The ways in which Gmail shows a conversation or a draft, each a setting of the practice mailbox. */
export const surfaces = {
  thread: { words: 'a conversation', address: inThread },
  fromSearch: { words: 'a conversation from a search', address: '/mail/u/0/#search/northgate/THREAD' },
  shortId: { words: 'a conversation by its short id', address: '/mail/u/0/#all/LEGACY' },
  singleMessage: { words: 'conversation view off', address: inThread, options: { conversationView: false } },
  paneRight: { words: 'reading pane at the right', address: inThread, options: { readingPane: 'right' } },
  paneBelow: { words: 'reading pane below', address: inThread, options: { readingPane: 'below' } },
  paneReply: { words: 'reading pane, reply', address: inThread, options: { readingPane: 'right', opened: ['reply'] } },
  paneEmpty: { words: 'reading pane, nothing open', address: '/mail/u/0/#inbox', options: { readingPane: 'right' } },
  list: { words: 'a list', address: '/mail/u/0/#inbox' },
  listCompose: { words: 'a list and a new message', address: '/mail/u/0/#inbox?compose=new', options: { start: invited } },
  popoutThread: { words: 'pop-out conversation', address: '/mail/u/0/?ui=2&view=btop&ver=1&search=all&th=LEGACY&cvid=1' },
  popoutReply: {
    words: 'pop-out conversation, reply',
    address: '/mail/u/0/popout?ver=1&th=LEGACY',
    options: { opened: ['reply'] },
  },
  print: { words: 'print view', address: '/mail/u/0/?ui=2&view=pt&search=all&th=LEGACY' },
  wholeMessage: { words: 'whole of a clipped message', address: '/mail/u/0/?ui=2&view=lg&permmsgid=msg-f:MESSAGE' },
  original: { words: 'original of a message', address: '/mail/u/0/?ui=2&view=om&th=LEGACY' },
  reply: { words: 'reply', address: inThread, options: { opened: ['reply'] } },
  replyAll: { words: 'reply to all', address: inThread, options: { opened: ['replyAll'] } },
  forward: { words: 'forward', address: inThread, options: { opened: ['forward'] } },
  newMessage: { words: 'new message', address: inThread, options: { opened: ['popup'], start: invited } },
  fullScreen: { words: 'full screen', address: inThread, options: { opened: ['fullscreen'], start: invited } },
  minimised: { words: 'minimised', address: inThread, options: { opened: ['minimised'], start: invited } },
  popoutCompose: {
    words: 'pop-out draft',
    address:
      '/mail/u/0/?ui=2&view=btop&ver=1&to=priya.raman@northgate.example&cc=grace.lin@northgate.example&su=Plan for Northgate&body=Hi Priya,',
  },
  ownCompose: {
    words: 'draft from a link',
    address: '/mail/u/0/?view=cm&fs=1&tf=1&to=priya.raman@northgate.example&su=Plan for Northgate&body=Hi Priya,',
  },
  several: { words: 'several drafts', address: inThread, options: { opened: ['popup', 'reply', 'popup'], start: invited } },
  plainReply: { words: 'plain text reply', address: inThread, options: { opened: ['reply'], plainText: 'textarea' } },
  plainMessage: {
    words: 'plain text, no sign of it',
    address: inThread,
    options: { opened: ['popup'], plainText: 'unmarked', start: invited },
  },
  scheduled: { words: 'scheduled send', address: inThread, options: { opened: ['popup'], bar: 'scheduled', start: invited } },
  confidential: {
    words: 'confidential mode',
    address: inThread,
    options: { opened: ['popup'], bar: 'confidential', start: invited },
  },
  calendar: { words: 'Calendar open', address: inThread, options: { sidePanel: 'calendar', opened: ['reply'] } },
  tasks: { words: 'Tasks open', address: inThread, options: { sidePanel: 'tasks', opened: ['reply'] } },
  gemini: { words: 'Gemini open', address: inThread, options: { sidePanel: 'gemini', opened: ['reply'] } },
  dark: { words: 'dark theme', address: inThread, options: { theme: 'dark', opened: ['reply'] } },
  secondAccount: {
    words: 'second account',
    address: '/mail/u/1/#inbox/THREAD',
    options: { account: people.amara, opened: ['reply'] },
  },
  addressedAccount: { words: 'account in the address', address: '/mail/u/sarah@kestrel.example/#inbox/THREAD' },
  delegated: {
    words: 'delegated mailbox',
    address: '/mail/b/AEoRXRT4hKq2/u/0/#inbox/THREAD',
    options: { account: people.amara, signedIn: people.sarah, opened: ['reply'] },
  },
} as const satisfies Record<string, Surface>

export type SurfaceName = keyof typeof surfaces
export const surfaceNames = Object.keys(surfaces) as SurfaceName[]

/** Settings of a surface, for who starts the mailbox. */
export function optionsOf(name: SurfaceName): Surface['options'] {
  return (surfaces[name] satisfies Surface as Surface).options ?? {}
}

/** Where the surface is, with this conversation in it where it shows one. */
export function addressOf(name: SurfaceName, thread: { token: string; id: string; messages: readonly { id: string }[] }): string {
  const number = BigInt(`0x${thread.messages.at(-1)?.id ?? thread.id}`).toString()
  const path = surfaces[name].address.replace('THREAD', thread.token).replace('LEGACY', thread.id).replace('MESSAGE', number)
  return `https://mail.google.com${path}`
}
