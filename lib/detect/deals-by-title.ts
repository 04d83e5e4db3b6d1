import type { DealId } from '../plan/change.ts'
import type { DealMatch } from './match.ts'

type Named = { deal: DealId; account: string; opportunity: string }

/** As many as the numbers on the keyboard that pick one. */
const most = 3
/** What plans and documents are called everywhere. */
const common = new Set(
  'plan plans mutual action close map document draft copy google docs inc ltd llc gmbh corp the and for with'.split(' '),
)

/**
 * The deals that a document's name speaks of, best first, for the question which one it is; never an answer to it. The first word of
 * the account counts most: it is what people call the company. Grows with the number of deals.
 */
export function dealsByTitle(title: string, deals: Named[]): DealMatch[] {
  const spoken = new Set(wordsOf(title))
  return deals
    .flatMap(({ deal, account, opportunity }) => {
      const [first, ...rest] = wordsOf(account)
      const said = (words: (string | undefined)[]) => words.filter((word) => word !== undefined && spoken.has(word)).length
      const score = said([first]) * 4 + said(rest) * 2 + said(wordsOf(opportunity))
      return score < 3 ? [] : [{ deal, score, because: [{ kind: 'title' as const, account }] }]
    })
    .sort((one, other) => other.score - one.score || (one.deal < other.deal ? -1 : 1))
    .slice(0, most)
}

const wordsOf = (text: string): string[] =>
  (
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2 && !common.has(word))
