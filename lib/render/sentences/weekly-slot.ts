import { meetingTime } from '../recap-meeting.ts'
import type { SentenceContext } from './sentence.ts'

/** Asks for fifteen minutes every week (R101); where they are planned, whether the time still suits. */
export function weeklySlot(context: SentenceContext): string[] {
  if (context.plan.milestones.every(({ status }) => status === 'done')) return []
  const meeting = meetingTime(context)
  if (meeting !== null)
    return [
      `Our next check-in is on ${meeting}, 15 minutes to look at the plan together.`,
      'Does that time still suit you every week?',
    ]
  return [
    'Could we set aside 15 minutes every week, Monday at 10 am for example, to look at the plan together?',
    'It spares both of us surprises.',
  ]
}
