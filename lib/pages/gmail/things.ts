import type { PageContext } from '../../detect/page-context.ts'
import type { Thing } from '../self-test.ts'
import type { selectors } from './selectors.ts'

/** Things that are read without a list of selectors. */
type Further = 'thread' | 'threadId' | 'messageId' | 'composeBody'

const always = () => true
const never = () => false
const thread = ({ thread: read }: PageContext) => read !== null
const draft = ({ composes }: PageContext) => composes.length > 0
const draftOf =
  (kind: PageContext['composes'][number]['kind']) =>
  ({ composes }: PageContext) =>
    composes.some((compose) => compose.kind === kind)
const lost =
  (name: string) =>
  ({ unreadable }: PageContext) =>
    unreadable.includes(name)

/** What Sidemap looks for in Gmail's page. */
export const gmailThings: Readonly<Record<keyof typeof selectors | Further, Thing>> = {
  main: {
    what: 'The view on screen',
    without: 'No chip and no plan beside the thread. Choose the plan in the panel; copying works.',
    needed: ({ thread: read, composes }) => read !== null || composes.length === 0,
    lost: (page) => page.thread === null && lost('main')(page),
    hasOtherWay: true,
  },
  printed: { what: 'Print view', without: 'The thread is not read there.', needed: never },
  printedOwner: {
    what: 'Your own address in the print view',
    without: 'Your company may be taken for a buyer there.',
    needed: never,
  },
  printedSubject: { what: 'Subject in the print view', without: 'The plan is still found there by the people.', needed: never },
  printedMessage: { what: 'Messages in the print view', without: 'The thread is not read there.', needed: never },
  printedRecipients: {
    what: 'Recipients in the print view',
    without: 'The plan is found there by the senders alone.',
    needed: never,
  },
  account: { what: 'Your own address', without: 'Your company may be taken for a buyer.', needed: always, lost: lost('account') },
  thread: { what: 'The open thread', without: 'The panel cannot tell which deal this is.', needed: thread, lost: lost('thread') },
  subject: {
    what: 'Subject of the thread',
    without: 'No chip. The plan is still found by the people.',
    needed: thread,
    lost: lost('thread.subject'),
  },
  threadId: {
    what: 'Id of the thread',
    without: 'A thread you gave to a deal is not remembered; people still find it.',
    needed: thread,
    lost: lost('thread.id'),
  },
  message: { what: 'Messages', without: 'People and texts of the thread are not read.', needed: thread, hasOtherWay: true },
  messageItem: {
    what: 'List of messages',
    without: 'Messages are told apart by what is in them.',
    needed: thread,
    hasOtherWay: true,
  },
  messageId: {
    what: 'Ids of messages',
    without: 'What you take from a message does not remember which one it was.',
    needed: thread,
    lost: lost('message.id'),
  },
  collapsedMessage: {
    what: 'Folded messages',
    without: 'A folded message may be taken for an empty one.',
    needed: ({ thread: read }) => read?.messages.some(({ collapsed }) => collapsed) ?? false,
    hasOtherWay: true,
  },
  expandedMessage: { what: 'Open messages', without: 'An open message may be taken for a folded one.', needed: never },
  folded: {
    what: 'Number of hidden messages',
    without: 'The panel does not say how many messages it has not seen.',
    needed: never,
    lost: lost('thread.notLoaded'),
  },
  sender: {
    what: 'Senders',
    without: 'The plan is found by the recipients alone.',
    needed: thread,
    lost: lost('message.sender'),
  },
  senderLine: { what: 'Senders in words', without: 'They count only where the page says the address.', needed: never },
  recipient: {
    what: 'Recipients of messages',
    without: 'The plan is found by the senders alone.',
    needed: thread,
    lost: lost('message.recipients'),
  },
  detailsRow: { what: 'Opened details of a message', without: 'People in copy are not told apart.', needed: never },
  date: { what: 'Dates of messages', without: 'A message is shown without its day.', needed: thread, lost: lost('message.date') },
  body: {
    what: 'Texts of messages',
    without: 'Nothing in a message can be taken into the plan.',
    needed: thread,
    lost: lost('message.text'),
  },
  clipped: { what: 'Mark of a message cut short', without: 'A long message is taken as whole.', needed: never },
  composeSign: { what: 'Drafts', without: 'Nothing can be inserted; it is copied instead.', needed: draft },
  compose: { what: 'Frame of a draft', without: 'Two drafts may be taken for one.', needed: draft, hasOtherWay: true },
  inlineCompose: {
    what: 'Reply below the thread',
    without: 'A reply is told by its place.',
    needed: draftOf('inline'),
    hasOtherWay: true,
  },
  popupCompose: {
    what: 'Draft in a small window',
    without: 'It is told by its place.',
    needed: draftOf('popup'),
    hasOtherWay: true,
  },
  fullscreenCompose: { what: 'Draft in full size', without: 'It is taken for a small window.', needed: never },
  composeId: {
    what: 'Id of a draft',
    without: 'A draft that Gmail draws anew counts as another one.',
    needed: draft,
    hasOtherWay: true,
  },
  composeSubject: {
    what: 'Subject of a draft',
    without: 'With several drafts open, they are named by people alone.',
    needed: draft,
    lost: lost('compose.subject'),
  },
  recipientChip: {
    what: 'Recipients of a draft',
    without: 'Nobody is warned when a draft goes to people outside the deal.',
    needed: never,
    lost: (page, matched) => lost('compose.recipients')(page) && !('collapsedRecipients' in matched),
  },
  recipientMirror: { what: 'Recipients as the form keeps them', without: 'Only names on screen count.', needed: never },
  collapsedRecipients: { what: 'Recipients folded to names', without: 'They count as unknown.', needed: never },
  formField: {
    what: 'What a draft says of itself',
    without: 'Whether a reply belongs to the thread on screen is told by its place.',
    needed: draft,
    hasOtherWay: true,
  },
  composeBody: {
    what: 'Text field of a draft',
    without: 'Nothing can be inserted; it is copied instead.',
    needed: draft,
    lost: lost('compose.body'),
  },
  plainBody: {
    what: 'Text field of a draft in plain text',
    without: 'Nothing can be inserted there; it is copied.',
    needed: never,
  },
  toolbar: {
    what: 'Toolbar of a draft',
    without: 'No button in the draft. I in the panel still inserts.',
    needed: draft,
    lost: lost('compose.toolbar'),
  },
  toolbarIcons: {
    what: 'Icons of the toolbar',
    without: 'The button stands at the end of the toolbar.',
    needed: (page) => draft(page) && !lost('compose.toolbar')(page),
    hasOtherWay: true,
  },
  draftTail: { what: 'Signature and quotation in a draft', without: 'A status may land below them.', needed: never },
}
