import type { Written } from '../../lib/plan/coach/finding.ts'
import { EditorFoot } from '../editors/editor-foot.tsx'
import { EditorForm } from '../editors/editor-form.tsx'
import styles from '../editors/editor.module.css'
import { useUnsaved } from '../editors/use-unsaved.ts'
import { writtenWords } from './fix-words.ts'

type Props = {
  what: Written
  /** What it is about: a plan, step or risk. */
  of: string
  text: string
  onSave: (text: string) => Promise<boolean>
  onCancel: () => void
}

/** Asks for the one line that a finding misses, in its own row. */
export function WriteEditor({ what, of, text: before, onSave, onCancel }: Props) {
  const { text, change, forget } = useUnsaved(`${what} of ${of}`, before)
  const { label, example, save } = writtenWords[what]
  const ready = text.trim() !== ''
  const submit = async () => {
    if (ready && (await onSave(text.trim()))) forget()
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  return (
    <EditorForm label={label} onSave={() => void submit()} onCancel={cancel}>
      <div className={styles.field}>
        <input
          autoFocus
          aria-label={label}
          placeholder={example}
          maxLength={2_000}
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <EditorFoot save={save} keys="↵" disabled={!ready} onCancel={cancel} />
    </EditorForm>
  )
}
