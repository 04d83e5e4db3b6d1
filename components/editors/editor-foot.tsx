import { Button } from '../ui/button.tsx'
import styles from './editor.module.css'

type Props = { save: string; keys: string; disabled?: boolean; onCancel: () => void }

/** Cancel and save, each with its key; `save` submits the form around it. */
export function EditorFoot({ save, keys, disabled = false, onCancel }: Props) {
  return (
    <div className={styles.foot}>
      <Button onClick={onCancel}>
        <kbd aria-hidden="true">Esc</kbd> Cancel
      </Button>
      <Button look="primary" type="submit" disabled={disabled}>
        {save} <kbd aria-hidden="true">{keys}</kbd>
      </Button>
    </div>
  )
}
