import { Lock, Trash2, Users } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Note } from '../../lib/plan/plan.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { useToday } from '../panel/use-today.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { noteKindWords } from './note-kind-words.ts'
import styles from './note-row.module.css'

type Props = {
  note: Note
  /** Title of the step it is about. */
  about: string | null
  deleted: boolean
  onDelete: () => void
  onBringBack: () => void
}

export function NoteRow({ note, about, deleted, onDelete, onBringBack }: Props) {
  const { locale } = usePanel()
  const today = useToday()
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(deleted)
  useEffect(() => {
    // The button that was pressed is gone; the focus goes to the one in its place.
    if (deleted !== before.current) button.current?.focus()
    before.current = deleted
  }, [deleted])
  const internal = note.audience === 'internal'
  const Icon = internal ? Lock : Users
  if (deleted)
    return (
      <li className={styles.deleted}>
        <span role="status">Note deleted</span>
        <Button ref={button} onClick={onBringBack}>
          Undo
        </Button>
      </li>
    )
  return (
    <li className={styles.note}>
      <p className={styles.head}>
        <b>{noteKindWords[note.kind]}</b>
        {about && <span className={styles.about}>{about}</span>}
        {note.on && <time dateTime={note.on}>{showDate(note.on, { today, locale, style: 'short' })}</time>}
      </p>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.foot}>
        <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
        {internal ? 'Only your team sees this' : 'Shared with the buyer'}
        <IconButton ref={button} icon={Trash2} size="row" label="Delete note" onClick={onDelete} />
      </p>
    </li>
  )
}
