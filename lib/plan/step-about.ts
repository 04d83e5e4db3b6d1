import type { Milestone } from './plan.ts'

/** What a step is about can only be told from its title, in English. A title that says nothing is of no kind, and no check guesses. */
const kinds = {
  security: /\b(security|infosec|soc ?2|penetration|pen test|data residency)\b/i,
  legal: /\b(legal|msa|dpa|redlines?|letter of agreement|terms)\b/i,
  procurement: /\b(procurement|purchas(e|ing)|vendor|supplier|p\.?o\.?|finance approval)\b/i,
  /** From here on the price is on paper, and nobody new should have to be won. */
  contract:
    /\b(msa|contract|agreement|order form)\b.*\b(sent|exchanged|out)\b|\bsend\b.*\b(msa|contract|agreement|order form)\b/i,
  decision: /\b(economic buyer|eb|cfo|ceo|coo|cio|ciso|budget|board|steering|steerco|exec(utive)?)\b/i,
  promise: /\b(references?|sponsor|roi|business case|value|exec(utive)?|case study|pilot|proof of|demo|workshop)\b/i,
} satisfies Record<string, RegExp>

export const isAbout = (step: Pick<Milestone, 'title'>, kind: keyof typeof kinds): boolean => kinds[kind].test(step.title)

/** Security, legal or procurement, whatever else the step is. */
export const isAboutPaper = (step: Pick<Milestone, 'title'>): boolean =>
  (['security', 'legal', 'procurement'] as const).some((kind) => isAbout(step, kind))

/** A step of the paper process: security, legal and procurement, up to the signature and without it (R063). */
export const isPaper = (step: Milestone): boolean => step.gate === null && isAboutPaper(step)
