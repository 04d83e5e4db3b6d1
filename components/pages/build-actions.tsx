import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { Button } from '../ui/button.tsx'
import type { EditorKind } from '../plan/step-editor.tsx'
import type { ChangeGestures } from '../plan/step-gestures.ts'
import { stepChanges } from '../plan/step-menu.ts'
import styles from './build-actions.module.css'

type Props = {
  plan: Plan
  step: Milestone
  gestures: ChangeGestures
  onOpen: (step: Milestone, editor: EditorKind) => void
  onOwner: (step: Milestone) => void
}

/** All that can be done with the current step, in sight: on a shared screen nobody follows a menu. */
export function BuildActions({ plan, step, gestures, onOpen, onOwner }: Props) {
  return (
    <div className={styles.actions}>
      <Button shortcut="E" onClick={() => gestures.toggle(step)}>
        {step.status === 'done' ? 'Not done' : 'Done'}
      </Button>
      <Button shortcut="D" onClick={() => onOpen(step, { kind: 'date' })}>
        Date
      </Button>
      <Button shortcut="A" onClick={() => onOwner(step)}>
        Owner
      </Button>
      {stepChanges(plan, step, gestures, onOpen).map(({ label, shortcut, run }) => (
        <Button key={label} {...(shortcut && { shortcut })} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  )
}
