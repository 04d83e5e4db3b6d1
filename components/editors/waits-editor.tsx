import { Circle, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import { stopWaiting, waitFor } from '../../lib/plan/edits.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { waitingFor } from '../../lib/plan/waiting.ts'
import { FilterList, type FilterEntry } from '../ui/filter-list.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  onEdit: (edits: Edit[], said: string) => void
  onCancel: () => void
}

/** The other open steps, each ticked when this one waits for it (R035). One that already waits for this one is refused, and says so. */
export function WaitsEditor({ plan, step, today, locale, onEdit, onCancel }: Props) {
  const [refused, setRefused] = useState('')
  const behind = waitingFor(plan, step.id)
  const nameOf = ({ title }: Milestone) => title || 'Untitled step'
  const toggle = (other: Milestone) => {
    if (step.after.includes(other.id))
      return take(stopWaiting(step, other.id), `${nameOf(step)} no longer waits for ${nameOf(other)}`)
    if (behind.has(other.id) || isGateBehind(plan, step, other))
      return setRefused(
        `${nameOf(other)} waits for ${nameOf(step)} already. Both would wait for each other, and neither could begin.`,
      )
    take(waitFor(step, other.id), `${nameOf(step)} waits for ${nameOf(other)}`)
  }
  const take = (edits: Edit[], said: string) => {
    setRefused('')
    onEdit(edits, said)
  }
  const others = plan.milestones.filter(({ id, status }) => id !== step.id && (status !== 'done' || step.after.includes(id)))
  const line = (other: Milestone): FilterEntry => {
    const isOn = step.after.includes(other.id)
    const Mark = isOn ? CircleCheck : Circle
    return {
      key: other.id,
      group: isOn ? 'It waits for' : 'It could wait for',
      mark: <Mark size={18} strokeWidth={1.75} aria-hidden="true" />,
      label: nameOf(other),
      detail: other.due === null ? 'No date' : showDate(other.due, { today, locale, style: 'short' }),
      run: () => toggle(other),
    }
  }
  const isOn = ({ id }: Milestone) => step.after.includes(id)
  return (
    <EditorForm label={`What ${step.title} waits for`} onSave={onCancel} onCancel={onCancel}>
      <p className={refused === '' ? undefined : styles.warning} role="status">
        {refused}
      </p>
      <FilterList
        label="What it waits for"
        placeholder="Type a step"
        entries={[...others.filter(isOn), ...others.filter((other) => !isOn(other))].map(line)}
        onCancel={onCancel}
      />
    </EditorForm>
  )
}

/** The signature and the kickoff wait by nature for all that is listed before them. */
const isGateBehind = ({ milestones }: Plan, step: Milestone, other: Milestone): boolean =>
  other.gate !== null && milestones.indexOf(step) < milestones.indexOf(other)
