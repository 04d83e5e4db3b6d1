import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'
import { useUnsaved } from './use-unsaved.ts'

type Props = {
  /** What it names: a step, or the plan the new step is for. */
  of: string
  label: string
  save: string
  title: string
  onSave: (title: string) => Promise<boolean>
  onCancel: () => void
}

/** The name of a step, new or old. */
export function TitleEditor({ of, label, save, title, onSave, onCancel }: Props) {
  const { text, change, forget } = useUnsaved(`title of ${of}`, title)
  const ready = text.trim() !== ''
  const submit = async () => ready && (await onSave(text.trim())) && forget()
  const cancel = () => {
    forget()
    onCancel()
  }
  return (
    <EditorForm label={label} onSave={() => void submit()} onCancel={cancel}>
      <div className={styles.field}>
        <input
          autoFocus
          aria-label="Step"
          maxLength={300}
          value={text}
          onChange={(event) => change(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <EditorFoot save={save} keys="↵" disabled={!ready} onCancel={cancel} />
    </EditorForm>
  )
}
