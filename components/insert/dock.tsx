import { ChevronDown, Copy, Reply } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { countOpen } from '../plan/group-steps.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { Button } from '../ui/button.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import styles from './dock.module.css'
import type { Insertable } from './use-insert.ts'
import { whereTo } from './where-to.ts'

const Menu = lazy(() => import('../ui/menu.tsx').then((module) => ({ default: module.Menu })))

type Props = { plan: Plan; context: PageContext | null; stuck: Milestone | null; onInsert: (what: Insertable) => void }

/** Always in sight: what the status goes into, and the button that puts it there. */
export function Dock({ plan, context, stuck, onInsert }: Props) {
  const arrow = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const target = whereTo(plan, context)
  const words = target === null ? 'Copy status' : 'Insert status'
  return (
    <footer className={styles.dock}>
      <p>
        {target === null ? (
          <Copy size={13} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <Reply size={13} strokeWidth={1.75} aria-hidden="true" />
        )}
        <span>
          {target?.words ?? 'No draft is open, so it goes to your clipboard'}
          {target?.name && <b> {target.name}</b>}
        </span>
      </p>
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
      {open && (
        <Suspense>
          <Menu
            anchor={arrow}
            heading={target === null ? 'Copy' : 'Insert into your draft'}
            entries={entriesOf(plan, stuck, onInsert)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </footer>
  )
}

function entriesOf(plan: Plan, stuck: Milestone | null, onInsert: (what: Insertable) => void): MenuEntry[] {
  const theirs = countOpen(plan, 'buyer')
  const entries: (MenuEntry | false)[] = [
    { label: 'Status snapshot', detail: 'Done, next two weeks, where we need a hand', run: () => onInsert({ kind: 'snapshot' }) },
    {
      label: `${shortName(plan.deal.account) || 'Their'}’s open steps`,
      detail: `${theirs} ${theirs === 1 ? 'step' : 'steps'}, ready to forward`,
      run: () => onInsert({ kind: 'theirs' }),
    },
    { label: 'Full plan', detail: `${plan.milestones.length} steps, both sides`, run: () => onInsert({ kind: 'full' }) },
    stuck !== null && {
      label: `Nudge: ${stuck.title}`,
      detail: 'Two polite lines',
      run: () => onInsert({ kind: 'nudge', step: stuck }),
    },
    { label: 'Status as plain text', detail: 'For a draft in plain-text mode', run: () => onInsert({ kind: 'plain' }) },
  ]
  return entries.filter((entry) => entry !== false).map((entry, index) => ({ ...entry, shortcut: String(index + 1) }))
}
