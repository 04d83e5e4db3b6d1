import { UserPlus, UserX } from 'lucide-react'
import type { Address } from '../../lib/detect/page-context.ts'
import type { NewPerson } from '../../lib/plan/edits.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import { personByEmail } from '../../lib/plan/find-people.ts'
import { ownerOf, shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan, Stakeholder } from '../../lib/plan/plan.ts'
import { placeholderTitle, showPerson } from '../../lib/plan/show-person.ts'
import { typedPerson } from '../../lib/plan/typed-person.ts'
import { FilterList, type FilterEntry } from '../ui/filter-list.tsx'
import { Who } from '../ui/who.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'

type Props = {
  plan: Plan
  step: Milestone
  side: Side
  /** People of the open thread on that side, the writer of the newest message first. */
  onThread: Address[]
  account: string | null
  onSide: (side: Side) => void
  onPick: (owner: Stakeholder | null) => void
  onAdd: (person: NewPerson) => void
  onCancel: () => void
}

/** Who owns the step on one side: who does now, so that Enter changes nothing, then people of the thread, of the plan, or somebody new. */
export function OwnerEditor({ plan, step, side, onThread, account, onSide, onPick, onAdd, onCancel }: Props) {
  const theirs = shortName(plan.deal.account) || 'Theirs'
  const owner = ownerOf(plan, step, side)
  // A colleague known to the team only has no name on a screen that the buyer sees.
  const known = plan.stakeholders.filter((person) => person.side === side && person.id !== owner?.id && showPerson(person) !== '')
  const inThread = new Set(onThread.map((person) => person.email))
  const line =
    (group: string) =>
    (person: Stakeholder): FilterEntry => ({
      key: person.id,
      group,
      mark: <Who name={person.name || person.email || null} side={side} />,
      label: account !== null && person.email === account ? 'You' : showPerson(person) || 'A colleague',
      detail: placeholderTitle(person) === null ? person.email : 'Nobody named yet',
      run: () => onPick(person),
    })
  const isOnThread = (person: Stakeholder) => inThread.has(person.email.toLowerCase())
  const strangers = onThread.filter((person) => personByEmail(plan, person.email) === null)
  const entries = [
    ...(owner ? [line('Now')(owner)] : []),
    ...known.filter(isOnThread).map(line('On this thread')),
    ...strangers.map((person): FilterEntry => ({
      key: person.email,
      group: 'On this thread',
      mark: <Who name={person.name ?? person.email} side={side} />,
      label: person.name ?? person.email,
      detail: person.name === null ? 'New on this plan' : `${person.email}, new on this plan`,
      run: () => onAdd({ name: person.name ?? person.email, email: person.email, side }),
    })),
    ...known.filter((person) => !isOnThread(person)).map(line('On this plan')),
  ]
  const nobody: FilterEntry = {
    key: 'none',
    group: 'Or',
    mark: <UserX size={18} strokeWidth={1.75} aria-hidden="true" />,
    label: 'No owner',
    run: () => onPick(null),
  }
  const somebodyNew = (text: string): FilterEntry[] => {
    const person = typedPerson(text)
    if (!person) return []
    const mark = <UserPlus size={18} strokeWidth={1.75} aria-hidden="true" />
    return [{ key: 'new', group: 'New', mark, label: `Add ${text}`, run: () => onAdd({ ...person, side }) }]
  }
  const extra = (text: string) => (text !== '' ? somebodyNew(text) : owner ? [nobody] : [])
  return (
    <EditorForm label={`Owner of ${step.title}`} onCancel={onCancel}>
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
          none="A name needs a letter or a digit"
          onCancel={onCancel}
        />
      </div>
    </EditorForm>
  )
}
