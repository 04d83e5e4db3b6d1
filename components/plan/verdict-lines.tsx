import { stopWaiting } from '../../lib/plan/edits.ts'
import type { Edit } from '../../lib/plan/change.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'
import { giveNotice } from '../../lib/plan/timing-edits.ts'
import { verdict, type Recovery } from '../../lib/plan/verdict.ts'
import { Button } from '../ui/button.tsx'
import styles from './verdict-lines.module.css'

type Props = {
  plan: Plan
  schedule: Schedule
  today: PlanDate
  locale: string
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  /** How long a step takes is for the people who do it to say. */
  onDuration: (step: Milestone) => void
}

/** Whether the target holds at the durations people gave, with the sum, and a button for each way to win the missing days back. */
export function VerdictLines({ plan, schedule, today, locale, onEdit, onDuration }: Props) {
  const found = verdict(plan, schedule, today)
  if (!found) return null
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  return (
    <div className={styles.verdict}>
      {found.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {found.recoveries.length > 0 && (
        <div className={styles.ways} role="group" aria-label="Ways to win the days back">
          {found.recoveries.map((way) => (
            <Button key={wordsOf(way, show)} look="outlined" className={styles.way} onClick={() => take(way)}>
              <span>{wordsOf(way, show)}</span>
              <small>{way.saves === 0 ? 'no more days lost' : `${way.saves} ${way.saves === 1 ? 'day' : 'days'} back`}</small>
            </Button>
          ))}
        </div>
      )}
    </div>
  )

  function take(way: Recovery): void {
    switch (way.kind) {
      case 'parallel':
        return void onEdit(stopWaiting(way.step, way.beside.id), `${way.step.title} no longer waits for ${way.beside.title}`)
      case 'shorter':
      case 'meets':
      case 'queue':
        return onDuration(way.step)
      case 'notice':
        return void onEdit(giveNotice(way.step, today), `Notice of ${way.step.title} given today`)
      case 'later':
        return void onEdit(way.edits, `Signature target moved to ${show(way.signBy)}, and the steps that slip with it`)
    }
  }
}

function wordsOf(way: Recovery, show: (date: PlanDate) => string): string {
  switch (way.kind) {
    case 'parallel':
      return `Run ${way.step.title} beside ${way.beside.title}`
    case 'shorter':
      return `Ask for ${way.step.title} in ${showDuration(way.days)}`
    case 'meets':
      return `Ask for an extra meeting for ${way.step.title}`
    case 'queue':
      return `Ask to move ${way.step.title} up in line`
    case 'notice':
      return `Give notice of ${way.step.title} today`
    case 'later':
      return `Sign by ${show(way.signBy)}`
  }
}
