import { useState } from 'react'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'
import { useUnsaved } from './use-unsaved.ts'

type Props = {
  /** The step it is about. */
  about: { id: string; title: string }
  onSave: (text: string, internal: boolean) => Promise<boolean>
  onCancel: () => void
}

/** Leaving it keeps what was typed for the next time; only saving forgets it. */
export function NoteEditor({ about, onSave, onCancel }: Props) {
  const { text, change, forget } = useUnsaved(`note on ${about.id}`, '')
  const [internal, setInternal] = useState(true)
  const ready = text.trim() !== ''
  const save = async () => ready && (await onSave(text.trim(), internal)) && forget()
  return (
    <EditorForm label={`Note on ${about.title}`} onSave={() => void save()} onCancel={onCancel}>
      <textarea
        autoFocus
        className={styles.area}
        aria-label="Note"
        maxLength={4_000}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={internal} onChange={(event) => setInternal(event.target.checked)} />
        <span>Only your team sees this</span>
      </label>
      <EditorFoot save="Save note" keys="Ctrl ↵" disabled={!ready} onCancel={onCancel} />
    </EditorForm>
  )
}
