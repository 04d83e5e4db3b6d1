import type { NoteKind } from './entity-kinds.ts'

/** What a weekly review writes down (R119); a date change is carried out in the step as well. */
export type CaptureKind = Exclude<NoteKind, 'note'>

/** The kinds in the order of their keys, 1 to 4. */
export const captureKinds = ['decision', 'blocker', 'next-action', 'date-change'] as const satisfies CaptureKind[]

const words: [RegExp, CaptureKind][] = [
  [/^(?:decision|decided)\s*:\s*/i, 'decision'],
  [/^(?:blocker|blocked)\s*:\s*/i, 'blocker'],
  [/^(?:next action|next step|next|action)\s*:\s*/i, 'next-action'],
  [/^(?:date change|date|moved?)\s*:\s*/i, 'date-change'],
]

/** "decision: masked data only" as its kind and its text; `kind` is `null` where the line does not begin with one. */
export function readCapture(line: string): { kind: CaptureKind | null; text: string } {
  const text = line.trim()
  const found = words.find(([word]) => word.test(text))
  return found ? { kind: found[1], text: text.replace(found[0], '') } : { kind: null, text }
}
