import type { PageContext } from '../detect/page-context.ts'
import type { Matched } from './finder.ts'

/** What a page's adapter tells of one look at it, for the self-test: what it read, which candidates found it, and its redacted shape. */
export type Examination = { context: PageContext; matched: Matched; language: string; shape: string }
