import { useState } from 'react'
import { deleteEntity } from '../../lib/plan/edits.ts'
import type { Note, Plan } from '../../lib/plan/plan.ts'
import { usePanel } from '../ports.ts'
import { Page } from '../ui/page.tsx'
import { NoteRow } from './note-row.tsx'
import styles from './notes-view.module.css'

type Props = { plan: Plan; onBack: () => void }

/** All notes of a plan, newest first. A deleted one keeps its place, with the way back, until the screen is left. */
export function NotesView({ plan, onBack }: Props) {
  const { source, page } = usePanel()
  const [deleted, setDeleted] = useState<Note[]>([])
  const [problem, setProblem] = useState<string>()
  const present = plan.notes.filter((note) => deleted.every((other) => other.id !== note.id))
  const notes = [...present, ...deleted].sort((one, other) =>
    (one.on ?? '') > (other.on ?? '') ? -1 : one.on === other.on ? 0 : 1,
  )

  return (
    <Page back="Back" onBack={onBack} title="Notes" lead={plan.deal.account}>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {notes.length === 0 && <p className={styles.empty}>No notes yet. Select a step and press N to write one.</p>}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            about={plan.milestones.find((step) => step.id === note.about)?.title ?? null}
            deleted={deleted.includes(note)}
            onDelete={() => void edit(note, true)}
            onBringBack={() => void edit(note, false)}
          />
        ))}
      </ul>
    </Page>
  )

  async function edit(note: Note, isDeleted: boolean): Promise<void> {
    const edits = isDeleted ? deleteEntity(note) : [{ audience: note.audience, entity: note.id, fields: { _del: null } }]
    const made = await source.edit(plan.id, edits)
    setProblem(made.ok ? undefined : made.problem.sentence)
    if (!made.ok) return
    setDeleted((before) => (isDeleted ? [...before, note] : before.filter((other) => other.id !== note.id)))
    page.planChanged()
  }
}
