import { missingOwner, shortName, sidesOf } from './owners.ts'
import type { Milestone, Plan } from './plan.ts'
import { isAbout } from './step-about.ts'

/**
 * What a good plan still lacks, as a question to ask in the meeting (R003): a usual step (R047, R098), how long a step of theirs takes
 * (R015), its owner, its day. Said to both sides, so it knows no health and blames nobody.
 */
export type BuildPrompt = { id: string; question: string } & (
  | { kind: 'step'; title: string }
  | { kind: 'duration' | 'owner' | 'date'; step: Milestone }
)

const usual = [
  { about: 'security', title: 'Security review', words: 'a security review' },
  { about: 'legal', title: 'Legal review', words: 'a legal review' },
  { about: 'decision', title: 'Executive approval', words: 'an executive approval' },
  { about: 'procurement', title: 'Procurement', words: 'a procurement step' },
] as const

/** In the order they are worth asking: what is missing first, then the steps by date. Linear in the size of the plan. */
export function buildPrompts(plan: Plan): BuildPrompt[] {
  const who = shortName(plan.deal.account) || 'your company'
  const isSigned = plan.milestones.some(({ gate, status }) => gate === 'signature' && status === 'done')
  const missing = isSigned ? [] : usual.filter(({ about }) => !plan.milestones.some((step) => isAbout(step, about)))
  const open = plan.milestones.filter(({ status }) => status !== 'done')
  return [
    ...missing.map(({ about, title, words }): BuildPrompt => ({
      id: about,
      kind: 'step',
      title,
      question: `Does ${who} need ${words} before signing?`,
    })),
    ...open.filter(wantsDuration).map((step): BuildPrompt => ({
      id: `${step.id} duration`,
      kind: 'duration',
      step,
      question: `How long does ${call(step)} usually take?`,
    })),
    ...open.flatMap((step): BuildPrompt[] => {
      const side = missingOwner(plan, step)
      const name = side === 'buyer' ? who : shortName(plan.deal.seller) || 'our side'
      return side === null ? [] : [{ id: `${step.id} owner ${side}`, kind: 'owner', step, question: `Who at ${name} owns ${call(step)}?` }] // prettier-ignore
    }),
    ...open
      .filter(({ due }) => due === null)
      .map((step): BuildPrompt => ({
        id: `${step.id} date`,
        kind: 'date',
        step,
        question: `Which day works for ${call(step)}?`,
      })),
  ]
}

/** A step the buyer's people do, of which nobody has said how long it takes; an assumption still has to be asked about. */
const wantsDuration = (step: Milestone): boolean =>
  step.gate === null &&
  step.status === 'open' &&
  sidesOf(step).includes('buyer') &&
  (step.duration === null || step.durationFrom === 'assumed')

const call = ({ title }: Milestone): string => (title.trim() === '' ? 'this step' : `“${title.trim()}”`)
