import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { WhereLine } from '../insert/where-line.tsx'
import { whereTo } from '../insert/where-to.ts'
import { Button } from '../ui/button.tsx'
import styles from './recap-dock.module.css'

type Props = { plan: Plan; context: PageContext | null; onInsert: () => void; onCopy: () => void }

/** Where the recap goes, and the buttons that put it there; with no draft open there is only the clipboard. */
export function RecapDock({ plan, context, onInsert, onCopy }: Props) {
  const hasDraft = whereTo(plan, context) !== null
  return (
    <>
      <WhereLine plan={plan} context={context} />
      <div className={styles.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" className={styles.insert} onClick={onInsert}>
          {hasDraft ? 'Insert recap' : 'Copy recap'}
        </Button>
        {hasDraft && (
          <Button look="secondary" onClick={onCopy}>
            Copy
          </Button>
        )}
      </div>
    </>
  )
}
