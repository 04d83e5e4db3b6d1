import type { Examination } from '../examination.ts'
import { redact } from '../redact.ts'
import { caretPrint } from './caret.ts'
import { find, recordMatches } from './find.ts'
import { readDocsPage } from './read.ts'
import { selectors } from './selectors.ts'

/** Looks for everything once, also for what only writing needs, and changes nothing. Never throws. */
export function examineDocsPage(document: Document, url: string): Examination {
  const { outcome, matched } = recordMatches(() => {
    const context = readDocsPage(document, url)
    find(document, 'textTarget')
    caretPrint(document)
    return context
  })
  const root = document.body ?? document.documentElement
  const language = document.documentElement?.lang ?? ''
  return { context: outcome, matched, language, shape: root ? redact(root, selectors) : '' }
}
