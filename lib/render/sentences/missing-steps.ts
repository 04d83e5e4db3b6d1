import { isAbout } from '../../plan/step-about.ts'
import { isSigned, type SentenceContext } from './sentence.ts'

/** What nearly every purchase goes through, in the order it is asked for. */
const usual = [
  ['security', 'a security review'],
  ['legal', 'a legal review'],
  ['decision', 'an executive approval'],
  ['procurement', 'procurement'],
] as const

/**
 * Asks after those of the usual four that the plan does not have yet (R098). What steps are about is told from English
 * titles: where a script shows that they are not, nothing is asked.
 */
export function missingSteps(context: SentenceContext): string[] {
  const { milestones } = context.plan
  const isForeign = milestones.some(({ title }) => /\p{L}/u.test(title) && !/\p{Script=Latin}/u.test(title))
  if (isForeign || isSigned(context)) return []
  const missing = usual.filter(([kind]) => !milestones.some((step) => isAbout(step, kind))).map(([, name]) => name)
  if (missing.length === 0) return []
  const [only = ''] = missing
  const named = missing.length === 1 ? only : list.format(missing.map((name, index) => `(${index + 1}) ${name}`))
  return [`Most companies also go through ${named} before they sign.`, 'Does that match your process?']
}

const list = new Intl.ListFormat('en')
