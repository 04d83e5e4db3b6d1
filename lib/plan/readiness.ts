import type { Role, Side } from './entity-kinds.ts'

/** What speaks for starting a plan now (R067); the lack of the early ones speaks for waiting (R066). */
export type ReadinessItem = {
  id: 'demo' | 'pain' | 'champion' | 'economic-buyer' | 'next-steps' | 'pricing'
  /** What is ticked, as a sentence without its full stop. */
  says: string
  /** What is missing without it, in the words of the verdict. */
  lacks: string
  /** Without it a plan is too early, and not only less than ideal. */
  early: boolean
}

export const readinessItems: readonly ReadinessItem[] = [
  { id: 'demo', says: 'A demo or technical session went well', lacks: 'no demo yet', early: true },
  { id: 'pain', says: 'They own the problem, in their own words', lacks: 'nobody there owns the problem', early: true },
  { id: 'champion', says: 'Our champion has done a small thing we asked for', lacks: 'a champion not tried yet', early: true },
  { id: 'economic-buyer', says: 'The economic buyer is named', lacks: 'no economic buyer', early: true },
  { id: 'next-steps', says: 'They ask about next steps', lacks: 'nobody asks what comes next', early: false },
  { id: 'pricing', says: 'Pricing is on the table and not locked', lacks: 'no price on the table', early: false },
]
export type ReadinessId = ReadinessItem['id']

/** What a new plan and its thread tell by themselves. */
export type ReadinessFacts = {
  outcome: string
  people: readonly { name: string; email: string; side: Side; role: Role | null }[]
  /** The newest texts of their people, as far as the page shows them. */
  theirTexts: readonly string[]
}

/** What nobody has to be asked: an outcome that was written, a role that was given, a question that was put in the mail. */
export function knownReadiness({ outcome, people, theirTexts }: ReadinessFacts): ReadonlySet<ReadinessId> {
  const known = new Set<ReadinessId>()
  if (outcome.trim() !== '') known.add('pain')
  if (people.some(({ side, role, name, email }) => side === 'buyer' && role === 'economic-buyer' && (name || email) !== ''))
    known.add('economic-buyer')
  if (theirTexts.some((text) => /\b(next steps?|what happens next|way forward|how do we (proceed|get started))\b/i.test(text)))
    known.add('next-steps')
  return known
}

/** Whether the moment is right, in a sentence. It warns and never stands in the way; a renewal may start on its first day. */
export function readinessVerdict(yes: ReadonlySet<string>, isRenewal: boolean): { isEarly: boolean; sentence: string } {
  if (isRenewal) return { isEarly: false, sentence: 'A renewal or expansion may have its plan from day 1.' }
  const lacking = readinessItems.filter(({ id }) => !yes.has(id))
  const early = lacking.filter((item) => item.early)
  // One gap is what the first call about the plan can close.
  if (early.length > 1)
    return {
      isEarly: true,
      sentence: `Perhaps early: ${early.map(({ lacks }) => lacks).join(', ')}. A plan started now may stay ours alone.`,
    }
  if (lacking.length === 0) return { isEarly: false, sentence: 'This is the right moment.' }
  return { isEarly: false, sentence: `A good moment. Still open: ${lacking.map(({ lacks }) => lacks).join(', ')}.` }
}
