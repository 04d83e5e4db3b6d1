/** What can be put into a draft; the same words as the mark of what is in one already. */
export type InsertKind = 'snapshot' | 'theirs' | 'full' | 'plain' | 'nudge' | 'recap' | 'sentence'

const words = {
  snapshot: { name: 'Status', there: 'the status', it: 'it' },
  plain: { name: 'Status', there: 'the status', it: 'it' },
  theirs: { name: 'Their steps', there: 'their steps', it: 'them' },
  full: { name: 'Full plan', there: 'the full plan', it: 'it' },
  nudge: { name: 'Nudge', there: 'the nudge', it: 'it' },
  sentence: { name: 'Sentence', there: 'the sentence', it: 'it' },
  recap: { name: 'Recap', there: 'the recap', it: 'it' },
} satisfies Record<InsertKind, { name: string; there: string; it: string }>

const wordsOf = (kind: string) => words[isKind(kind) ? kind : 'snapshot']
const isKind = (kind: string): kind is InsertKind => Object.hasOwn(words, kind)

export const sayCopied = (kind: InsertKind): string => `${words[kind].name} copied. Paste ${words[kind].it} anywhere.`
/** `replaced`: the kind of what stood in the draft and gave its place, null when nothing did; `besides`: another plan's text is there. */
type Done = { replaced: string | null; besides?: true | undefined }

export function sayInserted(kind: InsertKind, { replaced, besides }: Done): string {
  const { name } = words[kind]
  const before = replaced === null ? null : wordsOf(replaced)
  const place = before?.name === name ? ' updated' : before ? `, in place of ${before.there}` : ''
  const said = before ? `${name} in your draft${place}` : `${name} inserted`
  return besides ? `${said}. Another plan’s text is in this draft as well.` : said
}

/** What to do when the same is really wanted. */
export function sayAgain(kind: InsertKind, singleKeys: boolean): string {
  if (kind === 'recap') return 'Press Ctrl+Enter again to insert it.'
  return kind === 'snapshot' && singleKeys ? 'Press I again to insert it.' : `Do it again to insert ${words[kind].it}.`
}
