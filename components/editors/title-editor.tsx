import { TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
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

/** In letters; a longer one is a text, and is not cut behind anybody's back. */
const longest = 300

/** The name of a step, new or old. */
export function TitleEditor({ of, label, save, title, onSave, onCancel }: Props) {
  const { text, change, forget } = useUnsaved(`title of ${of}`, title)
  const [tried, setTried] = useState(false)
  const help = useId()
  const problem = problemOf(text.trim())
  const said = problem?.atOnce || tried ? problem?.sentence : undefined
  const submit = async () => {
    setTried(true)
    if (problem === null && (await onSave(text.trim()))) forget()
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
          aria-label="Step"
          aria-invalid={said !== undefined}
          aria-describedby={help}
          value={text}
          onChange={(event) => change(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <p id={help} className={said ? styles.warning : undefined} role="alert">
        {said && (
          <>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> {said}
          </>
        )}
      </p>
      <EditorFoot save={save} keys="↵" onCancel={cancel} />
    </EditorForm>
  )
}

/** What is wrong with a title, and whether it is said while typing or when somebody wants to save it. */
function problemOf(title: string): { sentence: string; atOnce: boolean } | null {
  if (title === '') return { sentence: 'A step needs a title', atOnce: false }
  if (title.length <= longest) return null
  return { sentence: `A title has at most ${longest} letters. This one has ${title.length}`, atOnce: true }
}
