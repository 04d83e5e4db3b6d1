import { isPaper } from '../../plan/step-about.ts'
import type { PlanDate } from '../../plan/plan-date.ts'
import { cleanText } from '../clean-text.ts'
import { comingSteps, dateName, stepName, type SentenceContext } from './sentence.ts'

/** What they want to have it for, and the day by which work has to begin for that (R040): an event of theirs, else go-live. */
export function anchor(context: SentenceContext): string[] {
  const wanted = wantedBy(context)
  const first = wanted && firstStart(context, wanted.day)
  return first ? [wanted.words, `For that, we would need to ${first}.`, 'Does that feel realistic?'] : []
}

function wantedBy(context: SentenceContext): { day: PlanDate; words: string } | null {
  const { plan, today } = context
  const events = plan.events.flatMap(({ title, on }) =>
    on !== null && on > today && cleanText(title) !== '' ? [{ title, on }] : [],
  )
  const [event] = events.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  if (event) {
    const words = `You mentioned wanting this in place before ${stepName(context, event)} on ${dateName(context, event.on)}.`
    return { day: event.on, words }
  }
  const { liveBy } = plan.head
  if (liveBy === null || liveBy <= today) return null
  return { day: liveBy, words: `You mentioned wanting to be live by ${dateName(context, liveBy)}.` }
}

/** The step that has to begin first, where people said how long steps take, else the next review, or step, with its day. */
function firstStart(context: SentenceContext, before: PlanDate): string | null {
  const { schedule, today } = context
  const coming = comingSteps(context).filter(({ due }) => due < before)
  const starts = coming.flatMap((step) => {
    const startBy = schedule.forecasts.get(step.id)?.startBy ?? null
    return startBy !== null && startBy >= today ? [{ step, startBy }] : []
  })
  const [soonest] = starts.toSorted((one, other) => (one.startBy < other.startBy ? -1 : 1))
  if (soonest) return `start ${stepName(context, soonest.step)} by ${dateName(context, soonest.startBy)}`
  const next = coming.find(isPaper) ?? coming[0]
  return next ? `have ${stepName(context, next)} done by ${dateName(context, next.due)}` : null
}
