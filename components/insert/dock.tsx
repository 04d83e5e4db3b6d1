import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { countOpen } from '../plan/group-steps.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import styles from './dock.module.css'
import type { Insertable } from './use-insert.ts'
import { WhereLine } from './where-line.tsx'
import { whereTo } from './where-to.ts'

const DocsDock = lazy(() => import('../docs/docs-dock.tsx').then((module) => ({ default: module.DocsDock })))
const Menu = lazy(() => import('../ui/menu.tsx').then((module) => ({ default: module.Menu })))

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
  const entries = () => [
    ...entriesOf(plan, stuck, onInsert),
    { ...sentenceEntry, run: onSentence },
    ...mailEntry(stuck, onInsert),
  ]
  if (context?.doc)
    return (
      <Suspense fallback={<Loading />}>
        <DocsDock key={context.doc.id} {...{ plan, context, singleKeys, onRecap }} doc={context.doc} entries={entries} />
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
          <Menu
            anchor={arrow}
            heading={target === null ? 'Copy' : 'Insert into your draft'}
            entries={entries()}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </footer>
  )
}

const sentenceEntry = { label: 'Sentence…', detail: 'For a call, a date, an owner, a check-in', shortcut: '6' }

const mailEntry = (stuck: Milestone | null, onInsert: Props['onInsert']): MenuEntry[] =>
  stuck === null
    ? []
    : [
        {
          label: 'Nudge as a new mail',
          detail: `About ${stuck.title}`,
          shortcut: '0',
          run: () => onInsert({ kind: 'nudge', step: stuck, asMail: true }),
        },
      ]

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
