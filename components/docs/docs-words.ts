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
