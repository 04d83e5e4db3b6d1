import * as z from 'zod/mini'
import { Content } from './to-extension.ts'

/** What the panel asks of a page of Google Docs; `doc` is the document that the panel shows the plan beside. */
export const InsertTable = z.object({ type: z.literal('insert-table'), content: Content, doc: z.string() })
export const ReadDocument = z.object({ type: z.literal('read-document'), doc: z.string() })
export type ToDocs = z.infer<typeof InsertTable> | z.infer<typeof ReadDocument>

/** The outcome of an insert, as `lib/pages/docs/insert.ts` has it. */
export const TableAnswer = z.object({ outcome: z.enum(['inserted', 'not-confirmed', 'no-caret', 'other-document']) })
export type TableAnswer = z.infer<typeof TableAnswer>

/** The document as Docs gives it away in HTML, or why not, as `lib/pages/docs/fetch-export.ts` has it. */
export const DocumentAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({
    ok: z.literal(false),
    problem: z.enum(['signed-out', 'forbidden', 'gone', 'no-answer', 'slow', 'too-large', 'failed', 'other-document']),
  }),
])
export type DocumentAnswer = z.infer<typeof DocumentAnswer>
