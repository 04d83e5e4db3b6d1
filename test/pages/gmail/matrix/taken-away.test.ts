import { expect, test } from 'vitest'
import { must } from '../../../../lib/base/must.ts'
import { selectorGroups, type SelectorGroup } from '../../../stand-in/selector-groups.ts'
import type { SurfaceName } from '../../../stand-in/surfaces.ts'
import { comparable } from './comparable.ts'
import type { Sight } from './look.ts'
import { mailboxOf } from './mailbox.ts'
import { useMounted } from './use-mounted.ts'

const { see } = useMounted()
const surfaces = ['thread', 'singleMessage', 'paneReply', 'list', 'listCompose', 'popoutReply', 'print', 'reply', 'forward', 'newMessage', 'fullScreen', 'popoutCompose', 'several', 'plainReply'] as const satisfies SurfaceName[] // prettier-ignore
const groups = Object.keys(selectorGroups) as SelectorGroup[]

/** What a surface has that can be lost. */
type Traits = { surface: SurfaceName; thread: boolean; mailbox: boolean; draft: boolean }
type Loss = { fields?: string[]; named?: string[] }

const ofMessage = (field: string, name: string) => (traits: Traits) =>
  inThread(traits, { fields: [`message.${field}`], named: [name] })
const inThread = ({ thread }: Traits, loss: Loss): Loss => (thread ? loss : {})
const inDraft = ({ draft }: Traits, loss: Loss): Loss => (draft ? loss : {})

/** What depends on each group and has no second way; all else is read, written and marked as before. */
const losses: Record<SelectorGroup, (traits: Traits) => Loss> = {
  main: ({ mailbox }) => (mailbox ? { named: ['main'] } : {}),
  // In the reading pane the subject is known by its ids, not by its class.
  subject: (traits) =>
    traits.surface === 'paneReply'
      ? {}
      : inThread(traits, {
          fields: ['chips', 'thread.id', 'thread.permId', 'thread.subject'],
          named: ['thread.id', 'thread.subject'],
        }),
  threadIds: (traits) => inThread(traits, { fields: ['thread.id', 'thread.permId'], named: ['thread.id'] }),
  messageList: () => ({}),
  messages: ofMessage('id', 'message.id'),
  messageIds: ofMessage('id', 'message.id'),
  sender: ofMessage('from', 'message.sender'),
  recipients: ofMessage('to', 'message.recipients'),
  date: ofMessage('date', 'message.date'),
  body: ofMessage('text', 'message.text'),
  collapsedBar: () => ({}),
  replyArea: () => ({}),
  compose: () => ({}),
  composeFields: (traits) => inDraft(traits, { fields: ['compose.subject'], named: ['compose.subject'] }),
  composeBody: (traits) => inDraft(traits, { fields: ['inserted'], named: ['compose.body'] }),
  composeRecipients: (traits) => inDraft(traits, { fields: ['compose.to', 'compose.cc'], named: ['compose.recipients'] }),
  composeToolbar: (traits) => inDraft(traits, { fields: ['buttons'], named: ['compose.toolbar'] }),
  // Where she has not put her caret, nothing says where her own text ends.
  signature: ({ surface }) => (surface === 'several' ? { fields: ['inserted'] } : {}),
  account: () => ({}),
  title: ({ surface }) => (surface === 'popoutReply' ? { fields: ['account'], named: ['account'] } : {}),
}

test.each(surfaces)('%s: without a group of selectors only what depends on it is missing, and named', async (surface) => {
  const { config, url } = mailboxOf({ surface, language: 'en', off: null })
  const readable = { ...config, switches: { ...config.switches, chipVariants: false, missingIds: false } }
  const sights = await see([
    { config: readable, url },
    ...groups.map((group) => ({ config: { ...readable, removed: [group] }, url })),
  ])
  const before = factsOf(must(sights[0], 'a sight'))
  const traits = {
    surface,
    thread: before['thread.id'] != null,
    mailbox: !['popoutReply', 'popoutCompose', 'print'].includes(surface),
    draft: !isNothing(before['compose.kind']),
  }
  groups.forEach((group, at) => {
    const { unreadable, ...after } = factsOf(must(sights[at + 1], 'a sight'))
    const { fields = [], named = [] } = losses[group](traits)
    expect.soft(unreadable, `${group}: named`).toEqual([...(before.unreadable as string[]), ...named].toSorted())
    for (const [field, value] of Object.entries(after)) {
      if (!fields.includes(field)) expect.soft(value, `${group}: ${field}`).toEqual(before[field])
      else if (field !== 'inserted') expect.soft(value, `${group}: ${field}`).toSatisfy(isNothing)
    }
    if (group === 'composeBody' && traits.draft) expect.soft(JSON.stringify(after['inserted'])).toContain('not-inserted')
  })
})

/** Nothing, nobody, or a list of such. */
function isNothing(value: unknown): boolean {
  return value == null || value === 0 || (Array.isArray(value) && value.every(isNothing))
}

function factsOf(sight: Sight): Record<string, unknown> {
  const { context, chips, buttons, inserted } = comparable(sight)
  const { account, thread, composes, unreadable } = context
  const column = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) => rows.map((row) => row[key])
  const messages = thread?.messages ?? []
  return {
    account,
    'thread.id': thread?.id,
    'thread.permId': thread?.permId,
    'thread.subject': thread?.subject,
    'thread.notLoaded': thread?.notLoaded,
    'message.id': column(messages, 'id'),
    'message.from': column(messages, 'from'),
    'message.to': column(messages, 'to'),
    'message.cc': column(messages, 'cc'),
    'message.date': column(messages, 'date'),
    'message.collapsed': column(messages, 'collapsed'),
    'message.text': column(messages, 'text'),
    'compose.kind': column(composes, 'kind'),
    'compose.focused': column(composes, 'focused'),
    'compose.to': column(composes, 'to'),
    'compose.cc': column(composes, 'cc'),
    'compose.subject': column(composes, 'subject'),
    unreadable,
    chips,
    buttons,
    inserted,
  }
}
