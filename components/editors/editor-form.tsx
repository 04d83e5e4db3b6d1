import { useEffect, useRef, type ReactNode } from 'react'
import styles from './editor.module.css'

type Props = { label: string; onSave?: () => void; onCancel: () => void; children: ReactNode }

/** Opens in the row it edits: Escape leaves it, Ctrl+Enter saves from anywhere in it. However it grows, its end stays in sight. */
export function EditorForm({ label, onSave, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const growing = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }))
    growing.observe(element)
    return () => growing.disconnect()
  }, [])
  return (
    <form
      ref={form}
      data-editor
      className={styles.editor}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave?.()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
        else onSave?.()
      }}
    >
      {children}
    </form>
  )
}
