import type { RefObject } from 'react'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { countOpen } from '../plan/group-steps.ts'
import { Menu } from '../ui/menu.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import type { Insertable } from './use-insert.ts'

export type Insertables = {
  plan: Plan
  stuck: Milestone | null
  onInsert: (what: Insertable) => void
  onSentence: () => void
}
type Props = Insertables & {
  anchor: RefObject<HTMLButtonElement | null>
  heading: string
  more?: MenuEntry[]
  onClose: () => void
}

/** What can be inserted or copied; the numbers are the keys of the plan. Loaded when it is opened. */
export function InsertMenu({ anchor, heading, more = [], onClose, plan, stuck, onInsert, onSentence }: Props) {
  const entries = [
    ...entriesOf(plan, stuck, onInsert),
    { ...sentenceEntry, run: onSentence },
    ...mailEntry(stuck, onInsert),
    ...more,
  ]
  return <Menu {...{ anchor, heading, entries, onClose }} />
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
