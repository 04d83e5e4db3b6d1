import { addDays, type PlanDate } from '../plan/plan-date.ts'
import { nextWorkingDay, previousWorkingDay } from '../plan/working-days.ts'
import { likeliestIn } from './likeliest.ts'
import { type Period, periodsNamed } from './period.ts'
import type { Form, ReadAt } from './reading.ts'

const spelledOut: [RegExp, string][] = [
  [/^eow\b/, 'end of week'],
  [/^eom\b/, 'end of month'],
  [/^eoq\b/, 'end of quarter'],
  [/^eoy\b/, 'end of year'],
  [/^(?:the )?(.+)[ -]end$/, 'end of $1'],
]
const edge = /^(?:at )?(?:the )?(end|start|beginning|(?:first|last)(?: (?:working|business))? day)(?: of)? (.+)$/

/** eow, eom, year end, "end of next week", "end of q1", "start of december", "last working day of the month". */
export const edgeForm: Form = (text, at) => {
  const phrase = spelledOut.reduce((words, [pattern, spelled]) => words.replace(pattern, spelled), text)
  const [, side = '', period = ''] = edge.exec(phrase) ?? []
  return likeliestIn(periodsNamed(period, at), at.today, (named) => [dayAt(side, named, at)])
}

function dayAt(side: string, period: Period, { today, closed }: ReadAt): PlanDate {
  const atEnd = side === 'end' || side.startsWith('last')
  if (/working|business/.test(side)) return atEnd ? previousWorkingDay(period.last, closed) : nextWorkingDay(period.first, closed)
  if (!atEnd) return period.first
  return period.unit === 'week' && side === 'end' ? fridayOf(period, today) : period.last
}

/** A week ends on its Friday; typed on the weekend after it, the coming one is meant. Longer periods end on their last calendar day. */
function fridayOf({ first, last }: Period, today: PlanDate): PlanDate {
  const friday = addDays(first, 4)
  return friday < today && today <= last ? addDays(friday, 7) : friday
}
