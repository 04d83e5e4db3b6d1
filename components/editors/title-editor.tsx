import { useState } from 'react'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'

type Props = { label: string; save: string; title: string; onSave: (title: string) => void; onCancel: () => void }

/** The name of a step, new or old. */
export function TitleEditor({ label, save, title, onSave, onCancel }: Props) {
  const [text, setText] = useState(title)
  const ready = text.trim() !== ''
  return (
    <EditorForm label={label} onSave={() => ready && onSave(text.trim())} onCancel={onCancel}>
      <div className={styles.field}>
        <input
          autoFocus
          aria-label="Step"
          maxLength={300}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <EditorFoot save={save} keys="↵" disabled={!ready} onCancel={onCancel} />
    </EditorForm>
  )
}
