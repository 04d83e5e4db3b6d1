import type { BuyerEvent } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useUnsavedFields } from '../editors/use-unsaved.ts'
import { DayField } from './day-field.tsx'
import { EntryForm } from './entry-form.tsx'
import { FormField } from './form-field.tsx'
import styles from './form.module.css'

type Props = {
  /** The plan a new one is for, else the event. */
  of: string
  event: BuyerEvent | null
  today: PlanDate
  onSave: (title: string, on: PlanDate) => Promise<boolean>
  onCancel: () => void
}

/** A date of the buyer's own that the plan has to respect (R073). */
export function EventEditor({ of, event, today, onSave, onCancel }: Props) {
  const { fields, now, change, forget } = useUnsavedFields(`event of ${of}`, { title: event?.title ?? '', on: event?.on ?? '' })
  const save = async (): Promise<string | null> => {
    const { title, on } = now()
    if (title.trim() === '') return 'Write what happens on that day, such as board meeting'
    if (on === '') return 'Write the day, such as Dec 10'
    if (await onSave(title.trim(), on)) forget()
    return null
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  return (
    <EntryForm
      label={event ? `Date ${event.title}` : 'New date of theirs'}
      save={event ? 'Save date' : 'Add date'}
      today={today}
      onSave={save}
      onCancel={cancel}
    >
      <div className={styles.form}>
        <FormField label="What happens" size="field">
          <input
            autoFocus
            placeholder="Board meeting"
            maxLength={300}
            autoComplete="off"
            value={fields.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </FormField>
        <DayField label="On" date={fields.on} today={today} onDate={(on) => change({ on })} />
      </div>
    </EntryForm>
  )
}
