import { X } from 'lucide-react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { DraftPerson, DraftStep } from '../../lib/plan/draft-plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { rowOwners } from '../../lib/plan/row-owners.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Who } from '../ui/who.tsx'
import type { StepChange } from './draft-form.ts'
import styles from './draft-step-row.module.css'
import { leadOwner } from './form-steps.ts'
import { OtherDates } from './other-dates.tsx'
import { useDateText } from './use-date-text.ts'

type Props = {
  step: DraftStep
  people: DraftPerson[]
  user: EntityId | null
  today: PlanDate
  /** What the step is called when its title is cleared. */
  standard: string
  onStep: (change: StepChange) => void
  onRemove: () => void
}

/** Owner, title and date look like text and are fields. An emptied title or date is the template's again. */
export function DraftStepRow({ step, people, user, today, standard, onStep, onRemove }: Props) {
  const side = step.side === 'seller' ? 'seller' : 'buyer'
  const candidates = people.filter((person) => person.side === side)
  const owner = people.find((person) => person.id === leadOwner(step))
  const others = rowOwners(step, people).filter((each) => each.side !== side)
  const date = useDateText({ date: step.prompt ? null : step.due, today, onDate: (due) => onStep({ due }) })
  const nameOf = (person: DraftPerson) => (person.id === user ? 'You' : person.name)
  const name = step.title || 'this step'
  return (
    <li className={styles.row}>
      <span className={styles.owner}>
        <Who name={owner?.name ?? null} side={side} />
        <select
          aria-label={`Owner of ${name}`}
          title={owner ? nameOf(owner) : 'No owner yet'}
          value={owner?.id ?? ''}
          onChange={(event) => onStep({ owner: event.currentTarget.value || null })}
        >
          <option value="">No owner yet</option>
          {candidates.map((person) => (
            <option key={person.id} value={person.id}>
              {nameOf(person)}
            </option>
          ))}
        </select>
      </span>
      <span className={styles.title}>
        <input
          type="text"
          aria-label="Step"
          value={step.title}
          title={step.title}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => onStep({ title: event.currentTarget.value })}
          onBlur={() => step.title.trim() === '' && onStep({ title: standard || 'New step' })}
        />
        <IconButton className={styles.remove} size="row" icon={X} label={`Remove ${name}`} onClick={onRemove} />
      </span>
      {others.map(({ side: other, person }) => (
        <span key={other} className={styles.other} title={person ? nameOf(person) : 'No owner yet'}>
          <Who name={person?.name ?? null} side={other} />
          <span className="hidden-text">Also {person ? nameOf(person) : 'somebody of ours, not named yet'}</span>
        </span>
      ))}
      <input className={styles.date} {...date.input} placeholder="TBD" aria-label={`Date of ${name}`} />
      {date.problem && (
        <p className={styles.problem} role="alert">
          {date.problem}
        </p>
      )}
      {date.others.length > 0 && (
        <div className={styles.others}>
          <OtherDates dates={date.others} onChoose={date.choose} />
        </div>
      )}
    </li>
  )
}
