import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DraftStep } from '../../lib/plan/draft-plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { Button } from '../ui/button.tsx'
import { AddStep } from './add-step.tsx'
import type { Change, DraftForm } from './draft-form.ts'
import { DraftStepRow } from './draft-step-row.tsx'
import { addStep, changeStep, putStepsBack } from './form-changes.ts'
import { idsOf } from './form-steps.ts'
import styles from './steps-field.module.css'

type Props = { form: DraftForm; steps: DraftStep[]; signBy: PlanDate; today: PlanDate; onChange: Change }

/** The steps in order of date, each editable where it stands. */
export function StepsField({ form, steps, signBy, today, onChange }: Props) {
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const all = [...idsOf(form), ...form.added.map((step) => step.id)]
  const removed = all.length - steps.length
  return (
    <section className={styles.steps} aria-labelledby="steps">
      <h2 id="steps">
        {steps.length} {steps.length === 1 ? 'step' : 'steps'}
        <i>{form.template.name}</i>
      </h2>
      <ul ref={list}>
        {steps.map((step) => (
          <DraftStepRow
            key={step.id}
            {...{ step, today, people: form.people, user: form.user }}
            standard={form.template.steps[idsOf(form).indexOf(step.id)]?.title ?? ''}
            onStep={(change) => onChange(changeStep(step.id, change))}
            onRemove={() => {
              const row = steps.indexOf(step)
              onChange(changeStep(step.id, { removed: true }))
              // Focus goes on to the row that takes this one's place, or to the end of the list.
              const next = list.current?.children[row + 1]?.querySelector('input')
              ;(next ?? opener.current)?.focus()
            }}
          />
        ))}
      </ul>
      <p className={styles.more}>
        <Button ref={opener} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          Add a step
        </Button>
        {removed > 0 && (
          <Button onClick={() => onChange(putStepsBack)}>
            Put back {removed} {removed === 1 ? 'step' : 'steps'}
          </Button>
        )}
      </p>
      {adding && (
        <AddStep
          {...{ signBy, today }}
          onAdd={(step) => onChange(addStep(step))}
          onClose={() => {
            setAdding(false)
            opener.current?.focus()
          }}
        />
      )}
    </section>
  )
}
