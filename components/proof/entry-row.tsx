import { clsx } from 'clsx'
import { Lock, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './proof.module.css'

type Props = {
  id: EntityId
  title: string
  internal?: boolean
  /** Over, and only kept for the record. */
  closed?: boolean
  open: boolean
  detail: ReactNode
  /** A mark or a button at the end of the row. */
  end?: ReactNode
  onOpen: () => void
  onDelete: () => void
  /** Its editor, while it is open. */
  children?: ReactNode
}

/** One thing of the list: its title opens it for change, in the row. */
export function EntryRow({ id, title, internal = false, closed = false, open, detail, end, onOpen, onDelete, children }: Props) {
  return (
    <li className={clsx(styles.row, open && styles.open, closed && styles.closed)}>
      <h3 className={styles.name}>
        <button type="button" data-entry={id} className={styles.title} aria-expanded={open} onClick={onOpen}>
          {title}
        </button>
        {internal && (
          <span role="img" className={styles.lock} aria-label="Only your team sees this" title="Only your team sees this">
            <Lock size={13} strokeWidth={1.75} aria-hidden="true" />
          </span>
        )}
      </h3>
      <div className={styles.end}>
        {end}
        <IconButton className={styles.delete} icon={Trash2} size="row" label={`Delete ${title}`} onClick={onDelete} />
      </div>
      {detail && <p className={styles.detail}>{detail}</p>}
      {open && children}
    </li>
  )
}
