import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Attention } from '../../lib/plan/attention.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import { Button } from '../ui/button.tsx'
import type { StepGroups } from './group-steps.ts'
import styles from './step-list.module.css'

type Props = {
  groups: StepGroups
  /** Whether all that needs attention is shown, or the first few. */
  all: boolean
  onAll: () => void
  doneOpen: boolean
  onDoneOpen: (open: boolean) => void
  row: (step: Milestone, attention?: Attention) => ReactNode
}

/** More would be a wall: the worst four, then the rest on request. */
export const shownAtOnce = 4

export function StepList({ groups, all, onAll, doneOpen, onDoneOpen, row }: Props) {
  const attention = all ? groups.attention : groups.attention.slice(0, shownAtOnce)
  const more = groups.attention.length - attention.length
  const empty = groups.attention.length + groups.comingUp.length + groups.afterSignature.length === 0
  return (
    <>
      {attention.length > 0 && (
        <>
          <p className={styles.strong}>Needs attention</p>
          <ul aria-label="Needs attention">{attention.map((each) => row(each.step, each))}</ul>
          {more > 0 && (
            <p className={styles.more}>
              <Button onClick={onAll}>Show {more} more</Button>
            </p>
          )}
        </>
      )}
      {groups.comingUp.length > 0 && (
        <>
          <p className={styles.heading}>Coming up</p>
          <ul aria-label="Coming up">{groups.comingUp.map((step) => row(step))}</ul>
        </>
      )}
      {groups.afterSignature.length > 0 && (
        <>
          <p className={styles.gate}>After signature</p>
          <ul aria-label="After signature">{groups.afterSignature.map((step) => row(step))}</ul>
        </>
      )}
      {empty && <p className={styles.none}>No open steps here.</p>}
      {groups.done.length > 0 && (
        <details className={styles.done} open={doneOpen} onToggle={(event) => onDoneOpen(event.currentTarget.open)}>
          <summary>
            {groups.done.length} done
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
          </summary>
          {doneOpen && <ul aria-label="Done">{groups.done.map((step) => row(step))}</ul>}
        </details>
      )}
    </>
  )
}
