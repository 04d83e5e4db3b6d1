import * as z from 'zod/mini'
import { PageContext } from '../detect/page-context.ts'

/** What a page tells the extension. The background answers; the panel listens along. */
export const PageSeen = z.object({ type: z.literal('page-seen'), context: PageContext })
/** A click on the chip: the panel is to be opened, which only works within the gesture. */
export const OpenPanel = z.object({ type: z.literal('open-panel') })
/** Where the browser opens it only for a gesture of its own: a sentence that says which. */
export const OpenAnswer = z.nullable(z.string())
/** The compose button: what is to be inserted for this page? */
export const StatusWanted = z.object({ type: z.literal('status-wanted'), context: PageContext })
/** A page that has just loaded: is there a new mail that it was opened for? */
export const MailWanted = z.object({ type: z.literal('mail-wanted') })
/** The new mail has its body, or she was told that it has not. */
export const MailDone = z.object({ type: z.literal('mail-done') })
/** The panel changed a plan or a setting that chips show. */
export const PlanChanged = z.object({ type: z.literal('plan-changed') })

export const ChipModel = z.object({
  account: z.string(),
  initial: z.string(),
  days: z.string(),
  health: z.enum(['on-track', 'at-risk', 'off-track', 'not-enough-dates']),
  healthWord: z.string(),
})
/** What the chip in the thread's header says; `days` and `healthWord` are empty when they are to be hidden. */
export type ChipModel = z.infer<typeof ChipModel>
export const PageAnswer = z.object({ chip: z.nullable(ChipModel) })
export type PageAnswer = z.infer<typeof PageAnswer>

export const Content = z.object({ html: z.string(), text: z.string() })
export type Content = z.infer<typeof Content>
/** A new mail: the address that opens it has all but its body, which waits here for the page. `subject` as in the address, `account` whose mailbox it is for. */
export const NewMail = z.object({
  type: z.literal('new-mail'),
  url: z.string(),
  subject: z.string(),
  account: z.nullable(z.string()),
  content: Content,
})
/** False when the browser opened no tab. */
export const MailOpened = z.boolean()
export const WaitingMail = z.nullable(z.object({ subject: z.string(), account: z.nullable(z.string()), content: Content }))
export type WaitingMail = z.infer<typeof WaitingMail>

export type ToExtension =
  | z.infer<typeof PageSeen>
  | z.infer<typeof OpenPanel>
  | z.infer<typeof StatusWanted>
  | z.infer<typeof MailWanted>
  | z.infer<typeof MailDone>
  | z.infer<typeof NewMail>
  | z.infer<typeof PlanChanged>

/** What to insert, or a sentence why there is nothing. */
export const StatusAnswer = z.union([z.object({ content: Content }), z.object({ sentence: z.string() })])
export type StatusAnswer = z.infer<typeof StatusAnswer>
