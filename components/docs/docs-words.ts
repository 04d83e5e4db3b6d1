import type { DocumentProblem } from '../ports.ts'

/** What is said after a table was offered to the document. */
export const tableWords = {
  inserted: 'Table inserted. In the document, Ctrl+Z takes it out again.',
  'not-confirmed': 'Not confirmed. If the table is not in the document, press Copy for Docs and paste it.',
  copied: 'Table copied. Paste it into the document.',
  'no-caret': 'There is no caret in this document. The table is on your clipboard: paste it where you can write.',
  'other-document': 'Another document is open by now. The table is on your clipboard.',
  refused: 'The browser did not allow copying. Click into the panel and try again.',
} as const

/** Before one customer's plan goes into a document about another. */
export const sayNotLinked = (account: string): string =>
  `This document is not linked to ${account || 'this plan'}. Insert again if its table is meant to be in it.`

const byHand = 'Or copy the table in the document and paste it here.'

/** Why a document could not be read, and what to do. */
export const readWords: Record<DocumentProblem, string> = {
  'signed-out': `Google asks you to sign in. Sign in, reload the document, and read it again. ${byHand}`,
  forbidden: 'Its owner has switched downloads off, so it cannot be read as a whole. Copy the table in it and paste it here.',
  gone: `Google does not find this document for your account. Ask its owner for access. ${byHand}`,
  'no-answer': `Google Docs gave no answer. Check that you are online and signed in, and read it again. ${byHand}`,
  slow: `Google Docs took longer than 15 seconds. Read it again in a minute. ${byHand}`,
  'too-large': 'The document is larger than 5 MB. Copy the table in it and paste it here.',
  failed: `Google Docs did not hand the document over. Read it again in a minute. ${byHand}`,
  'other-document': 'Another document is open by now, and nothing was read. Go back to it and read it again.',
}
