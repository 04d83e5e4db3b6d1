import type { Edit } from '../../lib/plan/change.ts'
import { standingCheckIn } from '../../lib/plan/check-ins.ts'
import type { NoteKind } from '../../lib/plan/entity-kinds.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { CheckInLine } from '../plan/check-in-line.tsx'
import { Button } from '../ui/button.tsx'
import { noteKindWords } from '../views/note-kind-words.ts'
import styles from './review.module.css'

type Props = {
  plan: Plan
  today: PlanDate
  editing: boolean
  onEditing: (editing: boolean) => void
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onRecap: () => void
}

/** What was written down today, whether the check-in was kept, and the mail that says it all. */
export function ReviewEnd({ plan, today, editing, onEditing, onEdit, onRecap }: Props) {
  const captured = plan.notes.filter(({ on, kind }) => on === today && kind !== 'note')
  return (
    <>
      {captured.length > 0 && (
        <section className={styles.section} aria-label="Captured today">
          <h2>Captured today</h2>
          <ul className={styles.news}>
            {captured.map(({ id, kind, text, audience }) => (
              <li key={id}>
                <span>{text}</span>
                <small>{wordsOf(kind, audience === 'internal')}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-label="Close the review">
        <h2>Close the review</h2>
        <CheckInLine {...{ plan, today, editing, onEditing, onEdit }} isReviewing />
        <div className={styles.end}>
          {!editing && standingCheckIn(plan) === null && (
            <Button look="outlined" shortcut="M" onClick={() => onEditing(true)}>
              Plan the weekly check-in
            </Button>
          )}
          <Button look="outlined" shortcut="R" onClick={onRecap}>
            Draft the recap
          </Button>
        </div>
      </section>
    </>
  )
}

const wordsOf = (kind: NoteKind, isInternal: boolean): string => `${noteKindWords[kind]}${isInternal ? ', only our team' : ''}`
