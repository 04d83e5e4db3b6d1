import type { StepStatus } from '../plan/entity-kinds.ts'

const words: Record<StepStatus, RegExp> = {
  done: /^(?:done|complete|completed|completely|closed|finished|yes|y|true|x|✓|✔|☑|✅|☒|🗹|🟢 ?(?:done|complete|completed)|100 ?%|1|\[x\]|signed off|signed|delivered|achieved|resolved)$/u,
  doing:
    /^(?:in progress|in-progress|inprogress|doing|started|ongoing|on-going|under way|underway|wip|work in progress|active|in review|in flight|in process|partial|partially|working on it|current|begun|on track|⏳|🔄|🟡|🚧|[1-9]\d? ?%)$/u,
  open: /^(?:not started|not-started|notstarted|open|to do|todo|to-do|pending|planned|upcoming|scheduled|next|new|no|n|false|not done|backlog|waiting|☐|⬜|⭕|◻|🔲|0 ?%|0|\[ ?\]|not begun|future|queued)$/u,
}

/** "Done", "✅ Complete", "In Progress", "TRUE", "60%" as a status; `null` when the words are none. */
export function statusOf(text: string): StepStatus | null {
  const plain = text.slice(0, 60).toLowerCase().replace(/\uFE0F/g, '').replace(/\s+/g, ' ').trim().replace(/[.!]$/, '') // prettier-ignore
  if (plain === '') return null
  return named(plain) ?? named(plain.replace(/^[^\p{L}\p{N}]+/u, '')) ?? named(/^\p{L}+ \p{L}+(?!\p{L})/u.exec(plain)?.[0] ?? '') ?? (isDone(plain) ? 'done' : firstSign(plain)) // prettier-ignore
}

/** "Done - see notes" and "Completed 11/3" are; "Complete by 12/4", "Done once signed", "Completed 2 of 5" and "Done?" are still to come. */
const isDone = (plain: string): boolean =>
  /^(?:done|completed?|finished|closed)(?!\p{L})/u.test(plain) &&
  !/[?%]|\b(?:by|once|when|if|until|unless|after|except|lost|not|soon|next|\d+ (?:of|out of|\/) ?\d+)\b/.test(plain)

const named = (text: string): StepStatus | null =>
  (['done', 'doing', 'open'] as const).find((status) => words[status].test(text)) ?? null

/** A sign before words that nobody knows: "✅ SOC 2 is with them". */
const firstSign = (text: string): StepStatus | null => named(/^[^\p{L}\p{N}\s]+/u.exec(text)?.[0] ?? '')
