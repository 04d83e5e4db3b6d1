import { useState } from 'react'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'

type Props = { title: string; onSave: (text: string, internal: boolean) => void; onCancel: () => void }

export function NoteEditor({ title, onSave, onCancel }: Props) {
  const [text, setText] = useState('')
  const [internal, setInternal] = useState(true)
  const ready = text.trim() !== ''
  return (
    <EditorForm label={`Note on ${title}`} onSave={() => ready && onSave(text.trim(), internal)} onCancel={onCancel}>
      <textarea
        autoFocus
        className={styles.area}
        aria-label="Note"
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={internal} onChange={(event) => setInternal(event.target.checked)} />
        <span>Only your team sees this</span>
      </label>
      <EditorFoot save="Save note" keys="Ctrl ↵" disabled={!ready} onCancel={onCancel} />
    </EditorForm>
  )
}
