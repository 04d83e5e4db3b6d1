import { riskGap } from '../../risk-gap.ts'
import { addWorkingDays } from '../../working-days.ts'
import type { Check } from '../finding.ts'
import { cut, day } from '../words.ts'

/** Working days that a counter is given when nobody said. */
const counterDays = 5

/** A risk has a counter, and the counter a day (R111, R125). */
export const riskCounter: Check = {
  id: 'risk-counter',
  requirement: 'R125',
  rank: 3,
  waits: true,
  find({ risks, calendars }, _schedule, today) {
    const risk = risks.find((each) => riskGap(each) === 'counter') ?? risks.find((each) => riskGap(each) === 'day')
    if (!risk) return []
    const name = `“${cut(risk.statement.trim() || 'A risk')}”`
    if (riskGap(risk) === 'counter')
      return [
        {
          about: risk.id,
          says: `Nothing is planned against ${name}`,
          costs: 'When it comes true there is no time to think.',
          fix: { do: 'write', what: 'counter', about: risk.id },
        },
      ]
    const to = addWorkingDays(today, counterDays, calendars.seller)
    return [
      {
        about: risk.id,
        says: `The answer to ${name} has no day`,
        costs: `Without one nobody does it: set it for ${day(to, today)}.`,
        fix: { do: 'date-counter', risk: risk.id, to },
      },
    ]
  },
}
