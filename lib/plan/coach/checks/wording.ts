import { partsOf } from '../../split-step.ts'
import type { Check } from '../finding.ts'
import { openSteps } from '../step-kinds.ts'
import { call, others } from '../words.ts'

const talk = /^(discuss|talk|align|think|look into|figure out|touch base|circle back)\b|\binternal(ly)?$/i
const bare = /^(the )?(legal|security|procurement|vendor|contract)( (review|process|approval|check|step))?$/i

/** A step that names no result: talk, or one line for five steps of three people (R034, R077). */
export const vagueStep: Check = {
  id: 'vague-step',
  requirement: 'R034',
  rank: 2,
  waits: true,
  find(plan) {
    const open = openSteps(plan).filter((step) => step.gate === null)
    const [hidden] = open.filter((step) => bare.test(step.title.trim()))
    const [vague] = open.filter((step) => talk.test(step.title.trim()))
    if (hidden) {
      const parts = partsOf(plan, hidden).length
      return [
        {
          about: hidden.id,
          says: parts > 0 ? `${call(hidden)} hides ${parts} steps` : `${call(hidden)} hides what has to be done`,
          costs: 'One line for the work of several people slips unseen.',
          fix: parts > 0 ? { do: 'split', step: hidden.id, parts } : { do: 'rename', step: hidden.id },
        },
      ]
    }
    if (!vague) return []
    return [
      {
        about: vague.id,
        says: `${call(vague)} names no result`,
        costs: 'Say who does what: “CTO signs off the review”.',
        fix: { do: 'rename', step: vague.id },
      },
    ]
  },
}

const noDay =
  /\b(soon|asap|later|eo[wmq]|end of (the )?(week|month|quarter|year)|(by|in|during|before|late|early|end of) q[1-4])\b/i

/** "End of quarter" is no date, and a plan without a signature date has nothing to work back from (R061). */
export const vagueDate: Check = {
  id: 'vague-date',
  requirement: 'R061',
  rank: 2,
  find(plan, { signature }) {
    if (signature.target === null && signature.step === null && signature.signedOn === null)
      return [
        {
          about: null,
          says: 'The plan has no signature date',
          costs: 'No other date can be worked back from it.',
          fix: { do: 'details' },
        },
      ]
    const [step, ...more] = openSteps(plan).filter(({ title }) => noDay.test(title))
    if (!step) return []
    return [
      {
        about: step.id,
        says: `${call(step)} names no day`,
        costs: `Everybody reads another one into it.${others(more.length)}`,
        fix: { do: 'rename', step: step.id },
      },
    ]
  },
}

/** Every step says what done means (R110). */
export const doneWhen: Check = {
  id: 'done-when',
  requirement: 'R110',
  rank: 4,
  waits: true,
  find(plan) {
    const [step, ...more] = openSteps(plan).filter((each) => each.doneWhen.trim() === '')
    if (!step) return []
    return [
      {
        about: step.id,
        says: `${call(step)} does not say what done means`,
        costs: `Each side can call it done at another point.${others(more.length)}`,
        fix: { do: 'write', what: 'done-when', about: step.id },
      },
    ]
  },
}
