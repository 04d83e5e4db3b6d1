import type { Check, Found } from '../finding.ts'
import { cut } from '../words.ts'

/** One sentence in their words, with a number, and where they said it (R052, R058). */
export const outcome: Check = {
  id: 'outcome',
  requirement: 'R058',
  rank: 4,
  waits: true,
  find({ head, deal }) {
    const text = head.outcome.trim()
    const seller = deal.seller.trim().toLowerCase()
    const write = (says: string, costs: string): Found[] => [
      { about: null, says, costs, fix: { do: 'write', what: 'outcome', about: null } },
    ]
    if (text === '') return write('The plan does not say what they get out of it', 'Without it a date can move for any reason.')
    if (!/\p{N}/u.test(text)) return write('The outcome has no number', 'What is not measured is not missed when it is late.')
    if (seller.length > 2 && text.toLowerCase().includes(seller))
      return write(`The outcome is about ${cut(deal.seller.trim())}`, 'Write what changes for them.')
    if (head.outcomeSource.trim() !== '') return []
    return [
      {
        about: null,
        says: 'The outcome does not say who said it',
        costs: 'With a name and a day it is theirs, and not ours.',
        fix: { do: 'write', what: 'outcome-source', about: null },
      },
    ]
  },
}

/** Fewer do not prove it, and more are not looked at (R059). */
export const fewestCriteria = 3
export const mostCriteria = 5

/** Three to five success criteria: what they will look at after the signature (R059). */
export const criteria: Check = {
  id: 'criteria',
  requirement: 'R059',
  rank: 4,
  waits: true,
  find({ criteria: all }) {
    const last = all.at(-1)
    if (all.length >= fewestCriteria && all.length <= mostCriteria) return []
    if (all.length > mostCriteria && last)
      return [
        {
          about: last.id,
          says: `${all.length} success criteria`,
          costs: `More than ${mostCriteria} are not looked at. The last is “${cut(last.statement)}”.`,
          fix: { do: 'drop-criterion', criterion: last.id },
        },
      ]
    return [
      {
        about: null,
        says: all.length === 0 ? 'No success criterion yet' : `${all.length} of ${fewestCriteria} success criteria`,
        costs: 'They are how both sides tell that it worked.',
        fix: { do: 'write', what: 'criterion', about: null },
      },
    ]
  },
}
