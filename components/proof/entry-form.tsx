import { useState, type ReactNode } from 'react'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { PendingFields, type Settle } from '../create/pending-fields.ts'
import { ShowDates, showDates } from '../create/show-dates.ts'
import { EditorFoot } from '../editors/editor-foot.tsx'
import { EditorForm } from '../editors/editor-form.tsx'
import { usePanel } from '../ports.ts'
import { FormProblem } from './form-field.tsx'

type Props = {
  label: string
  save: string
  today: PlanDate
  /** Saves, or says why it cannot. */
  onSave: () => Promise<string | null>
  onCancel: () => void
  children: ReactNode
}

/** The editor of an entry: what is typed into its fields is read before it is saved, and what stops it is said above the foot. */
export function EntryForm({ label, save, today, onSave, onCancel, children }: Props) {
  const { locale } = usePanel()
  const [pending] = useState(() => new Set<Settle>())
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async () => {
    for (const settle of pending) if (!(await settle())) return
    setProblem(await onSave())
  }
  return (
    <PendingFields value={pending}>
      <ShowDates value={showDates([], today, locale)}>
        <EditorForm label={label} onSave={() => void submit()} onCancel={onCancel}>
          {children}
          <FormProblem>{problem}</FormProblem>
          <EditorFoot save={save} keys="↵" onCancel={onCancel} />
        </EditorForm>
      </ShowDates>
    </PendingFields>
  )
}
