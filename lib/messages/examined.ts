import * as z from 'zod/mini'
import { PageContext } from '../detect/page-context.ts'

/** What a page's adapter tells of one look at it, as `lib/pages/examination.ts` has it. */
export const Examined = z.object({
  context: PageContext,
  matched: z.record(z.string(), z.array(z.number())),
  language: z.string(),
  shape: z.string(),
})
