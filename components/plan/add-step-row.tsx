import { Plus } from 'lucide-react'
import { TitleEditor } from '../editors/title-editor.tsx'
import { Button } from '../ui/button.tsx'
import styles from './add-step-row.module.css'

type Props = {
  /** The plan the new step is for. */
  of: string
  editing: boolean
  onOpen: () => void
  onSave: (title: string) => Promise<boolean>
  onCancel: () => void
}

/** The end of the list: a button, and the title of the new step once it is pressed. */
export function AddStepRow({ of, editing, onOpen, onSave, onCancel }: Props) {
  return (
    <div className={styles.add}>
      {editing ? (
        <TitleEditor {...{ of, onSave, onCancel }} label="New step" save="Add step" title="" />
      ) : (
        <Button shortcut="+" onClick={onOpen}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          Add step
        </Button>
      )}
    </div>
  )
}
