import type { SentenceKind } from '../../lib/render/sentences/sentence.ts'

/** What each sentence is for. */
export const sentenceWords: Record<SentenceKind, string> = {
  'status-line': 'Status for a call',
  introduce: 'Introduce the plan',
  'work-back': 'Work back from go-live',
  anchor: 'Anchor to their date',
  missing: 'Ask for missing steps',
  light: 'Offer a light version',
  'check-in': 'Weekly check-in',
  'ask-date': 'Ask for a date',
  owner: 'Ask who will own it',
  stuck: 'Ask what is blocking it',
}
