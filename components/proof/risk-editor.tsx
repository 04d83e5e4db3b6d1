import { useState } from 'react'
import type { Audience } from '../../lib/plan/change.ts'
import type { Plan, Risk } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { RiskFields } from '../../lib/plan/proof-edits.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { useUnsavedFields } from '../editors/use-unsaved.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { DayField } from './day-field.tsx'
import { EntryForm } from './entry-form.tsx'
import { FormField } from './form-field.tsx'
import styles from './form.module.css'

type Props = {
  plan: Plan
  risk: Risk | null
  today: PlanDate
  onSave: (fields: RiskFields, audience: Audience) => Promise<boolean>
  onCancel: () => void
}

/** A risk and its counter: what may happen, how it shows, what is done about it, by when and by whom (R125). */
export function RiskEditor({ plan, risk, today, onSave, onCancel }: Props) {
  const { fields, now, change, forget } = useUnsavedFields(`risk of ${risk?.id ?? plan.id}`, {
    statement: risk?.statement ?? '',
    trigger: risk?.trigger ?? '',
    counter: risk?.counter ?? '',
    counterOn: risk?.counterOn ?? '',
    owner: risk?.owner ?? '',
  })
  const [internal, setInternal] = useState(risk === null || risk.audience === 'internal')
  const save = async (): Promise<string | null> => {
    const { counterOn, owner, ...typed } = now()
    const [statement, trigger, counter] = [typed.statement.trim(), typed.trigger.trim(), typed.counter.trim()]
    if (statement === '') return 'Write what may go wrong, such as legal capacity in December'
    const made: RiskFields = {
      statement,
      trigger,
      counter,
      counterOn: counterOn || null,
      owner: owner || null,
      status: risk?.status ?? 'open',
    }
    if (await onSave(made, internal ? 'internal' : 'shared')) forget()
    return null
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  const text = (name: 'statement' | 'trigger' | 'counter', label: string, placeholder: string) => (
    <FormField label={label}>
      <input
        autoFocus={name === (risk && risk.counter.trim() === '' ? 'counter' : 'statement')}
        placeholder={placeholder}
        maxLength={2_000}
        autoComplete="off"
        value={fields[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </FormField>
  )
  return (
    <EntryForm
      label={risk ? `Risk ${risk.statement}` : 'New risk'}
      save={risk ? 'Save risk' : 'Add risk'}
      today={today}
      onSave={save}
      onCancel={cancel}
    >
      <div className={styles.form}>
        {text('statement', 'Risk', 'Legal capacity in December')}
        {text('trigger', 'How it shows', 'No redlines by Dec 4')}
        {text('counter', 'What we do about it', 'Pre-book a review slot')}
        <DayField label="By when" date={fields.counterOn} today={today} onDate={(counterOn) => change({ counterOn })} />
        <FormField label="Who" size="field">
          <select value={fields.owner} onChange={(event) => change({ owner: event.target.value })}>
            <option value="">Nobody yet</option>
            {plan.stakeholders.map((person) => (
              <option key={person.id} value={person.id}>
                {showPerson(person)}
              </option>
            ))}
          </select>
        </FormField>
      </div>
      <AudienceChoice internal={internal} onChange={risk ? undefined : setInternal} />
    </EntryForm>
  )
}
