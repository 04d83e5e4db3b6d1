import type { Check } from '../finding.ts'
import { day } from '../words.ts'

/** Their priority has shifted: what the deal was qualified on no longer holds (R106). */
export const requalify: Check = {
  id: 'requalify',
  requirement: 'R106',
  rank: 2,
  untilSigned: true,
  find({ value }, _schedule, today) {
    if (value.requalifySince === null) return []
    return [
      {
        about: null,
        says: `Their priority has shifted: requalify, since ${day(value.requalifySince, today)}`,
        costs: 'Metrics, economic buyer, decision criteria, decision process, paper process, pain, champion, competition.',
        fix: { do: 'requalified' },
      },
    ]
  },
}
