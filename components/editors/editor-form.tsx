import type { ReactNode } from 'react'
import styles from './editor.module.css'

type Props = { label: string; onSave: () => void; onCancel: () => void; children: ReactNode }

/** Opens in the row it edits: Escape leaves it, Ctrl+Enter saves from anywhere in it. */
export function EditorForm({ label, onSave, onCancel, children }: Props) {
  return (
    <form
      className={styles.editor}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
        else onSave()
      }}
    >
      {children}
    </form>
  )
}
