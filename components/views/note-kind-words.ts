import type { NoteKind } from '../../lib/plan/entity-kinds.ts'

export const noteKindWords: Record<NoteKind, string> = {
  decision: 'Decision',
  blocker: 'Blocker',
  'next-action': 'Next action',
  'date-change': 'Date change',
  note: 'Note',
}
