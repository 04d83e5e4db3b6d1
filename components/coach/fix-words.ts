import type { Finding, Fix, Written } from '../../lib/plan/coach/finding.ts'
import { forecastWords } from '../../lib/plan/value-sentence.ts'

/** What the button of a finding says. */
export function fixWords(fix: Fix): string {
  switch (fix.do) {
    case 'write':
      return writtenWords[fix.what].button
    case 'forecast':
      return sentenceCase(forecastWords[fix.to])
    case 'insert':
      return fix.what === 'full' ? 'Insert plan' : 'Insert steps'
    default:
      return words[fix.do]
  }
}

const words: Record<Exclude<Fix['do'], 'write' | 'insert' | 'forecast'>, string> = {
  assign: 'Assign',
  'set-date': 'Set date',
  rename: 'Rename',
  show: 'Show',
  nudge: 'Nudge',
  note: 'Add note',
  details: 'Details',
  'check-in': 'Plan one',
  'add-step': 'Add step',
  split: 'Split',
  move: 'Move',
  cut: 'Cut',
  'date-counter': 'Set day',
  'drop-criterion': 'Remove',
  requalified: 'Requalified',
  lighten: 'Lighten',
}

/** What the editor in the row asks for, with an example, and what is said when it is saved. */
export const writtenWords: Record<Written, { button: string; label: string; example: string; save: string; said: string }> = {
  outcome: {
    button: 'Write',
    label: 'Outcome, in their words',
    example: 'Cut triage time by 20% by March',
    save: 'Save outcome',
    said: 'Outcome saved',
  },
  'outcome-source': {
    button: 'Say who',
    label: 'Who said it, and when',
    example: 'Priya, on the call of Nov 12',
    save: 'Save',
    said: 'Source saved',
  },
  criterion: {
    button: 'Add one',
    label: 'Success criterion',
    example: 'False positives at most 2.5% on 200 cases',
    save: 'Add criterion',
    said: 'Criterion added',
  },
  'done-when': {
    button: 'Write',
    label: 'Done when',
    example: 'Every question is answered and accepted',
    save: 'Save',
    said: 'Saved what done means',
  },
  counter: {
    button: 'Plan',
    label: 'What we do about it',
    example: 'A data steward is named on day 2',
    save: 'Save answer',
    said: 'Answer saved',
  },
  note: {
    button: 'Add note',
    label: 'What has happened since',
    example: 'Legal is back on Monday',
    save: 'Save note',
    said: 'Note saved',
  },
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is read out before the sentence: the same as its icon. */
export const rankWords: Record<Finding['rank'], string> = {
  1: 'The signature date cannot hold',
  2: 'The signature is likely to move',
  3: 'Advice',
  4: 'Advice',
}
