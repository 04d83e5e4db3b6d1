import { Plus } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './proof.module.css'
import { newOf, type Entries, type EntryKind } from './use-entries.ts'

type Props = {
  title: string
  /** What is right, said quietly beside the title. */
  hint?: string | undefined
  /** What stands there while the list is empty. */
  empty: string
  add: string
  kind: EntryKind
  entries: Entries
  /** The editor of a new one. */
  editor: ReactNode
  rows: ReactNode[]
}

/** A list of the screen: its rows, and at its end the button that adds one, or what is being added. */
export function Section({ title, hint, empty, add, kind, entries, editor, rows }: Props) {
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {hint && <small>{hint}</small>}
      </h2>
      {rows.length === 0 ? <p className={styles.empty}>{empty}</p> : <ul aria-labelledby={heading}>{rows}</ul>}
      {entries.isOpen(kind, null) ? (
        <div className={styles.adding}>{editor}</div>
      ) : (
        <p className={styles.add}>
          <Button data-entry={newOf(kind)} onClick={() => entries.show({ kind, id: null })}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            {add}
          </Button>
        </p>
      )}
    </section>
  )
}
