import { sidesOf } from '../../plan/owners.ts'
import { meetingTime } from '../recap-meeting.ts'
import { comingSteps, dateName, stepName, type SentenceContext } from './sentence.ts'

/** How the next step that the buyer has a part in stands, to begin a call with (R046). "On track" is said only where the forecast says so. */
export function statusLine(context: SentenceContext): string[] {
  const coming = comingSteps(context)
  const theirs = coming.find((step) => sidesOf(step).includes('buyer'))
  const next = theirs ?? coming[0]
  if (!next) return []
  const when = `${stepName(context, next)} ${next.due === context.today ? 'today,' : 'on'} ${dateName(context, next.due)}`
  const meeting = meetingTime(context)
  return [
    context.isInTime(next)
      ? `Looking at our plan, we are on track for ${when}.`
      : `Looking at our plan, ${theirs ? 'the next step with you' : 'our next step'} is ${when}.`,
    meeting === null ? 'Does that still work for you?' : `Do you still have time on ${meeting}?`,
  ]
}
