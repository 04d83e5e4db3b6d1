import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { isReplying } from '../insert/open-as-mail.ts'
import { WhereLine } from '../insert/where-line.tsx'
import { whereTo } from '../insert/where-to.ts'
import { Button } from '../ui/button.tsx'
import styles from './recap-dock.module.css'

type Props = { plan: Plan; context: PageContext | null; onInsert: () => void; onCopy: () => void; onMail: () => void }

/** Where the recap goes, and the buttons that put it there; with no draft open that is a new mail or the clipboard. */
export function RecapDock({ plan, context, onInsert, onCopy, onMail }: Props) {
  const hasDraft = whereTo(plan, context) !== null
  return (
    <>
      <WhereLine plan={plan} context={context} />
      <div className={styles.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" className={styles.insert} onClick={onInsert}>
          {hasDraft ? 'Insert recap' : 'Copy recap'}
        </Button>
        {!isReplying(context) && (
          <Button look="secondary" shortcut="0" onClick={onMail}>
            New mail
          </Button>
        )}
        {hasDraft && (
          <Button look="secondary" onClick={onCopy}>
            Copy
          </Button>
        )}
      </div>
    </>
  )
}
