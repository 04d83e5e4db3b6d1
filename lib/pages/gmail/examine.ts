import type { Examination } from '../examination.ts'
import { redact } from '../redact.ts'
import { find, findEvery, recordMatches } from './find.ts'
import { findComposes } from './find-composes.ts'
import { openPage } from './open-page.ts'
import { readGmailPage } from './read.ts'
import { selectors } from './selectors.ts'

/** Looks for everything once, also for what only writing needs, and changes nothing. Never throws. */
export function examineGmailPage(document: Document, url: string): Examination {
  const { outcome, matched } = recordMatches(() => {
    const context = readGmailPage(document, url)
    try {
      lookForPlaces(document, url)
    } catch {
      // what was found so far counts
    }
    return context
  })
  const root = document.body ?? document.documentElement
  const language = document.documentElement?.lang ?? ''
  return { context: outcome, matched, language, shape: root ? redact(root, selectors) : '' }
}

function lookForPlaces(document: Document, url: string): void {
  for (const { root, body } of findComposes(openPage(document, url))) {
    const toolbar = find(root, 'toolbar')
    if (toolbar) find(toolbar, 'toolbarIcons', (icon) => icon.parentElement === toolbar)
    if (body) findEvery(body, 'draftTail')
  }
}
