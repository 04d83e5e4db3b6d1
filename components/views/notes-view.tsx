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
  /** Notes deleted here, also those that were brought back: the plan shows an edit a moment after it was made. */
  const [kept, setKept] = useState<{ note: Note; deleted: boolean }[]>([])
  const [problem, setProblem] = useState<string>()
  const missing = kept.map(({ note }) => note).filter((note) => plan.notes.every((other) => other.id !== note.id))
  const notes = [...plan.notes, ...missing].sort(newestFirst)

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
            deleted={kept.some((other) => other.deleted && other.note.id === note.id)}
            onDelete={() => void edit(note, true)}
            onBringBack={() => void edit(note, false)}
          />
        ))}
      </ul>
    </Page>
  )

  async function edit(note: Note, deleted: boolean): Promise<void> {
    const edits = deleted ? deleteEntity(note) : [{ audience: note.audience, entity: note.id, fields: { _del: null } }]
    keep(note, deleted)
    const made = await source.edit(plan.id, edits)
    setProblem(made.ok ? undefined : made.problem.sentence)
    if (made.ok) page.planChanged()
    else keep(note, !deleted)
  }

  function keep(note: Note, deleted: boolean): void {
    setKept((before) => [...before.filter((other) => other.note.id !== note.id), { note, deleted }])
  }
}

const newestFirst = (one: Note, other: Note): number =>
  (other.on ?? '').localeCompare(one.on ?? '') || (one.id < other.id ? -1 : 1)
