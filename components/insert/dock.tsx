import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './dock.module.css'
import type { Insertable } from './use-insert.ts'
import { WhereLine } from './where-line.tsx'
import { whereTo } from './where-to.ts'

const DocsDock = lazy(() => import('../docs/docs-dock.tsx').then((module) => ({ default: module.DocsDock })))
const InsertMenu = lazy(() => import('./insert-menu.tsx').then((module) => ({ default: module.InsertMenu })))

type Props = {
  plan: Plan
  context: PageContext | null
  stuck: Milestone | null
  onInsert: (what: Insertable) => void
  onRecap: () => void
  onSentence: () => void
  singleKeys: boolean
}

/** Always in sight: what the status goes into, the button that puts it there, and the way to the weekly recap. */
export function Dock({ plan, context, stuck, onInsert, onRecap, onSentence, singleKeys }: Props) {
  const arrow = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const target = whereTo(plan, context)
  const words = target === null ? 'Copy status' : 'Insert status'
  const menu = { plan, stuck, onInsert, onSentence }
  if (context?.doc)
    return (
      <Suspense fallback={<Loading />}>
        <DocsDock key={context.doc.id} {...{ context, singleKeys, onRecap, menu }} doc={context.doc} />
      </Suspense>
    )
  return (
    <footer className={styles.dock}>
      <WhereLine plan={plan} context={context} />
      <div className={styles.buttons}>
        <div className={styles.split}>
          <Button look="primary" shortcut="I" onClick={() => onInsert({ kind: 'snapshot' })}>
            {words}
          </Button>
          <button
            ref={arrow}
            type="button"
            className={styles.arrow}
            aria-label={`Choose what to ${target === null ? 'copy' : 'insert'}`}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        <Button look="secondary" shortcut="R" onClick={onRecap}>
          Weekly recap
        </Button>
      </div>
      {open && (
        <Suspense fallback={<Loading />}>
          <InsertMenu
            {...menu}
            anchor={arrow}
            heading={target === null ? 'Copy' : 'Insert into your draft'}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </footer>
  )
}
