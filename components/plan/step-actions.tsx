import { Ellipsis } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import styles from './step-actions.module.css'

type Props = {
  done: boolean
  onDone: () => void
  onDate: () => void
  onOwner: () => void
  onNote: () => void
  more: () => Promise<MenuEntry[]>
}

/** What can be done with the current step, each with its key. */
export function StepActions({ done, onDone, onDate, onOwner, onNote, more }: Props) {
  return (
    <div className={styles.actions}>
      <Button shortcut="E" onClick={onDone}>
        {done ? 'Not done' : 'Done'}
      </Button>
      <Button shortcut="D" onClick={onDate}>
        Date
      </Button>
      <Button shortcut="A" onClick={onOwner}>
        Owner
      </Button>
      <Button shortcut="N" onClick={onNote}>
        Note
      </Button>
      <MenuButton icon={Ellipsis} label="More actions" size="row" className={styles.more} entries={more} />
    </div>
  )
}
