/** How the imitation of Google Docs behaves; the defaults are a document that Sarah Chen may edit, as hard to write into as the real one. */
export interface DocsConfig {
  title: string
  /** `view`: no caret is shown. `preview` comes with the address. */
  access: 'edit' | 'view'
  /**
   * What becomes of a paste that a script made: taken at once, passed over without a word, taken after every patience, or taken after the
   * frame for keys was made anew when it got the focus.
   */
  paste: 'taken' | 'ignored' | 'late' | 'reframed'
  /** What a request for the document as HTML is answered with. */
  export: 'html' | 'sign-in' | 'forbidden' | 'gone' | 'large'
}

export const docsDefaults: DocsConfig = { title: 'Northgate Bank rollout plan', access: 'edit', paste: 'taken', export: 'html' }

/** The ids of the practice documents: one that is linked to a deal in the sample workspace, and one that nobody linked. */
export const documents = {
  northgate: '1Northgate-practice_doc-0123456789abcdefghijkl',
  atlas: '1Atlas-practice_document-0123456789abcdefghijk',
} as const

/** Where a document is edited. */
export const documentUrl = (key: keyof typeof documents): string =>
  `https://docs.google.com/document/d/${documents[key]}/edit?tab=t.0`
