import * as z from 'zod/mini'
import { ChipModel, Content } from './to-extension.ts'

/** What the extension asks of a page. */
export const InsertContent = z.object({
  type: z.literal('insert'),
  content: Content,
  target: z.object({ composeKey: z.string(), threadId: z.nullable(z.string()) }),
})
export const ReadPage = z.object({ type: z.literal('read') })
/** For the thread or document (by its id) it was worked out for, and no other. */
export const ShowChip = z.object({ type: z.literal('show-chip'), page: z.nullable(z.string()), chip: z.nullable(ChipModel) })
/** The browser-wide key: the status is to go into the draft she is in. */
export const InsertStatus = z.object({ type: z.literal('insert-status') })
/** The self-test: what is found on this page, and how. */
export const ExaminePage = z.object({ type: z.literal('examine') })
export type ToPage =
  | z.infer<typeof InsertContent>
  | z.infer<typeof ReadPage>
  | z.infer<typeof ShowChip>
  | z.infer<typeof InsertStatus>
  | z.infer<typeof ExaminePage>

/** The outcome of an insert, as `lib/pages/insertion.ts` has it. */
export const InsertAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      composeKey: z.string(),
      format: z.enum(['html', 'text']),
      replaced: z.nullable(z.string()),
      besides: z.optional(z.literal(true)),
    }),
  }),
  z.object({
    ok: z.literal(false),
    problem: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('draft-gone') }),
      z.object({ kind: z.literal('other-thread') }),
      z.object({ kind: z.literal('too-large'), kilobytes: z.number() }),
      z.object({ kind: z.literal('not-inserted') }),
    ]),
  }),
])
export type InsertAnswer = z.infer<typeof InsertAnswer>
