import type { EntityId } from '../plan/change.ts'
import type { FoundStep } from './found-plan.ts'

type Titled = { id: EntityId; title: string }
/** `maybe`: rows that could be several steps alike, or the one step that several rows could be. Those are asked about. */
export type Match<S> = { step: S | null; maybe: S[] }

/** Two titles are one step from so much in common on: 1 is the same words. */
const enough = 0.66
/** Less than this is asked about: "Security review started" and "Security review passed" have two words of three in common. */
const sure = 0.8
/** The next best has to be so much further away. */
const clearly = 0.15
/** A row is asked about with so many steps at most. */
const mostAsked = 4

/**
 * Which step each row is: the one that is called the same, else the only one whose words are nearly the same. Compared are only titles that
 * share a word, so time grows with the rows and steps and not with their product.
 */
export function matchRows<S extends Titled>(rows: readonly FoundStep[], steps: readonly S[]): Match<S>[] {
  const stepsByTitle = grouped(steps, ({ title }) => plainTitle(title))
  const named = rows.map(({ title }) => stepsByTitle.get(plainTitle(title)) ?? [])
  const counts = new Map<string, number>()
  for (const { title } of rows) counts.set(plainTitle(title), (counts.get(plainTitle(title)) ?? 0) + 1)
  const isClear = (index: number) => named[index]?.length === 1 && counts.get(plainTitle(rows[index]?.title ?? '')) === 1
  const taken = new Set(named.flat())

  const free = steps.filter((step) => !taken.has(step))
  const wordsByStep = new Map(free.map((step) => [step, wordsOf(step.title)]))
  const stepsByWord = new Map<string, S[]>()
  for (const [step, words] of wordsByStep) for (const word of words) push(stepsByWord, word, step)
  const near = rows.map((row, index) => ((named[index]?.length ?? 0) > 0 ? [] : nearSteps(row)))
  const claims = new Map<S, number>()
  for (const [best] of near) if (best) claims.set(best.step, Math.max(claims.get(best.step) ?? 0, best.likeness))
  const claimants = new Map<S, number>()
  for (const [best] of near) if (best && best.likeness > (claims.get(best.step) ?? 0) - clearly) claimants.set(best.step, (claimants.get(best.step) ?? 0) + 1) // prettier-ignore

  return rows.map((_, index) => {
    const same = named[index] ?? []
    if (isClear(index)) return { step: same[0] ?? null, maybe: [] }
    if (same.length > 0) return { step: null, maybe: same.slice(0, mostAsked) }
    const [best, second] = near[index] ?? []
    if (!best) return { step: null, maybe: [] }
    const alike = (near[index] ?? []).filter(({ likeness }) => likeness > best.likeness - clearly)
    if (second && alike.length > 1) return { step: null, maybe: alike.slice(0, mostAsked).map(({ step }) => step) }
    // Another row is called much more like it.
    if (best.likeness <= (claims.get(best.step) ?? 0) - clearly) return { step: null, maybe: [] }
    return (claimants.get(best.step) ?? 0) > 1 || !best.isSure
      ? { step: null, maybe: [best.step] }
      : { step: best.step, maybe: [] }
  })

  function nearSteps({ title }: FoundStep): { step: S; likeness: number; isSure: boolean }[] {
    const words = wordsOf(title)
    const shared = new Map<S, number>()
    for (const word of words) for (const step of (stepsByWord.get(word) ?? []).slice(0, 200)) shared.set(step, (shared.get(step) ?? 0) + 1) // prettier-ignore
    return [...shared]
      .map(([step, count]) => {
        const others = wordsByStep.get(step) ?? new Set<string>()
        const likeness = (2 * count) / (words.size + others.size)
        // One says what the other says, and more. "Round 1" and "Round 2" never do.
        const isWithin = count === Math.min(words.size, others.size)
        return { step, likeness, isSure: isWithin || (likeness >= sure && !otherNumbers(words, others)) }
      })
      .filter(({ likeness }) => likeness >= enough)
      .sort((one, other) => other.likeness - one.likeness)
  }
}

const otherNumbers = (words: Set<string>, others: Set<string>): boolean =>
  [...words].some((word) => /\d/.test(word) && !others.has(word)) &&
  [...others].some((word) => /\d/.test(word) && !words.has(word))

/** Lower case, without numbers before it and marks in it: "3. MSA / DPA exchanged" is "msa dpa exchanged". */
export const plainTitle = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/^\s*(?:step\s*)?\d{1,3}\s*[-–—:.)]\s*/, '')
      .match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []
  ).join(' ')

const idle = new Set(['the', 'a', 'an', 'of', 'and', 'to', 'for', 'with', 'by', 'on', 'in', 'our', 'their', 'step'])
/** The words that tell, in one form each: "signed" and "signing" are one. */
const wordsOf = (title: string): Set<string> =>
  new Set(plainTitle(title).split(' ').filter((word) => word !== '' && !idle.has(word)).slice(0, 40).map((word) => (word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word))) // prettier-ignore

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) push(groups, keyOf(each), each)
  return groups
}

function push<K, T>(groups: Map<K, T[]>, key: K, each: T): void {
  const group = groups.get(key)
  if (group) group.push(each)
  else groups.set(key, [each])
}
