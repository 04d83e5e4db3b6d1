import { UserPlus, UserX } from 'lucide-react'
import type { Address } from '../../lib/detect/page-context.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import type { NewPerson } from '../../lib/plan/edits.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import { personByEmail } from '../../lib/plan/find-people.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { FilterList, type FilterEntry } from '../ui/filter-list.tsx'
import { Who } from '../ui/who.tsx'
import styles from './editor.module.css'

type Props = {
  plan: Plan
  step: Milestone
  side: Side
  /** People of the open thread on that side, the writer of the newest message first. */
  onThread: Address[]
  account: string | null
  onSide: (side: Side) => void
  onPick: (owner: EntityId | null) => void
  onAdd: (person: NewPerson) => void
  onCancel: () => void
}

/** Who owns the step on one side: people of the thread first, then of the deal, or somebody new. */
export function OwnerEditor({ plan, step, side, onThread, account, onSide, onPick, onAdd, onCancel }: Props) {
  const theirs = shortName(plan.deal.account) || 'Theirs'
  const known = plan.stakeholders.filter((person) => person.side === side)
  const inThread = new Set(onThread.map((person) => person.email))
  const line = (person: { id: EntityId; name: string; email: string }): FilterEntry => ({
    key: person.id,
    group: inThread.has(person.email.toLowerCase()) ? 'On this thread' : 'On this plan',
    mark: <Who name={person.name || person.email} side={side} />,
    label: person.email === account ? 'You' : person.name || person.email,
    detail: person.email,
    run: () => onPick(person.id),
  })
  const strangers = onThread.filter((person) => personByEmail(plan, person.email) === null)
  const entries = [
    ...known.map(line).filter((entry) => entry.group === 'On this thread'),
    ...strangers.map((person): FilterEntry => ({
      key: person.email,
      group: 'On this thread',
      mark: <Who name={person.name ?? person.email} side={side} />,
      label: person.name ?? person.email,
      detail: person.name === null ? 'New on this plan' : `${person.email}, new on this plan`,
      run: () => onAdd({ name: person.name ?? person.email, email: person.email, side }),
    })),
    ...known.map(line).filter((entry) => entry.group === 'On this plan'),
  ]
  const owned = side === 'buyer' ? step.buyerOwner : step.sellerOwner
  const extra = (text: string): FilterEntry[] => [
    ...(text === ''
      ? []
      : [
          {
            key: 'new',
            group: 'New',
            mark: <UserPlus size={18} strokeWidth={1.75} aria-hidden="true" />,
            label: `Add ${text}`,
            run: () => onAdd(personOf(text, side)),
          },
        ]),
    ...(text === '' && owned !== null
      ? [
          {
            key: 'none',
            group: 'Or',
            mark: <UserX size={18} strokeWidth={1.75} aria-hidden="true" />,
            label: 'No owner',
            run: () => onPick(null),
          },
        ]
      : []),
  ]
  return (
    <form className={styles.editor} aria-label={`Owner of ${step.title}`} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.chips} role="group" aria-label="Side">
        {(['buyer', 'seller'] as const).map((each) => (
          <button key={each} type="button" className={styles.chip} aria-pressed={side === each} onClick={() => onSide(each)}>
            {each === 'buyer' ? theirs : 'Us'}
          </button>
        ))}
      </div>
      <div className={styles.list}>
        <FilterList
          key={side}
          label="Owner"
          placeholder="Name, or name and address"
          entries={entries}
          extra={extra}
          onCancel={onCancel}
        />
      </div>
    </form>
  )
}

/** "Grace Lin grace@northgate.example", in any order; a name alone will do. */
function personOf(text: string, side: Side): NewPerson {
  const email = /[^\s<>]+@[^\s<>]+/.exec(text)?.[0] ?? ''
  const name = text.replace(email, '').replace(/[<>]/g, '').trim()
  return { name: name || email, email: email.toLowerCase(), side }
}
