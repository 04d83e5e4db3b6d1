import { ChevronDown, X } from 'lucide-react'
import { addressProblem } from '../create/address-problem.ts'
import { roleNames } from '../create/role-names.ts'
import { Role } from '../../lib/plan/entity-kinds.ts'
import type { Stakeholder } from '../../lib/plan/plan.ts'
import { placeholderTitle, showPerson } from '../../lib/plan/show-person.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Who } from '../ui/who.tsx'
import styles from './person-row.module.css'
import { useSavedText } from './saved-text.tsx'

type Changes = Partial<Pick<Stakeholder, 'name' | 'email' | 'role' | 'side'>>
type Props = {
  person: Stakeholder
  others: Stakeholder[]
  onChange: (changes: Changes, said: string) => Promise<boolean>
  onRemove: () => void
}

/** Name and address look like text and are fields; role and side are chosen from the browser's own lists. */
export function PersonRow({ person, others, onChange, onRemove }: Props) {
  const { side, role } = person
  /** The role that is still open, while nobody is named for it. */
  const open = placeholderTitle(person)
  const called = showPerson(person) || 'this person'
  const name = useSavedText({
    value: person.name,
    required: true,
    onSave: (text) => onChange({ name: text }, open === null ? `Renamed to ${text}` : `${text} is ${lowerFirst(open)}`),
  })
  const email = useSavedText({
    value: person.email,
    check: (text) => addressProblem(text.toLowerCase(), others),
    onSave: (text) => onChange({ email: text.toLowerCase() }, `Address of ${called} saved`),
  })
  const names = roleNames[side]
  return (
    <li className={styles.row}>
      <Who name={open === null ? called : null} side={side} />
      <input
        className={styles.name}
        aria-label={`Name of ${called}`}
        placeholder={open === null ? undefined : `${open}, not named`}
        maxLength={120}
        autoComplete="off"
        {...name.input}
      />
      <IconButton className={styles.remove} size="row" icon={X} label={`Remove ${called}`} onClick={onRemove} />
      <input
        className={styles.email}
        type="email"
        aria-label={`Email of ${called}`}
        placeholder="No address"
        maxLength={254}
        autoComplete="off"
        {...email.input}
      />
      <span className={styles.picks}>
        <Pick
          label={`Role of ${called}`}
          shown={names.find(([id]) => id === role)?.[1] ?? 'Role?'}
          value={role ?? ''}
          options={open === null ? [['', 'No role yet'], ...names] : names.filter(([id]) => id !== 'other')}
          onPick={(value) => void onChange({ role: Role.safeParse(value).data ?? null }, `Role of ${called} saved`)}
        />
        {open === null && (
          <Pick
            label={`Side of ${called}`}
            shown={side === 'buyer' ? 'Theirs' : 'Ours'}
            value={side}
            options={[['buyer', 'Theirs'], ['seller', 'Ours']]} // prettier-ignore
            onPick={(value) => {
              const other = value === 'seller' ? 'seller' : 'buyer'
              // A role that the other side does not have is asked for anew.
              const kept = roleNames[other].some(([id]) => id === role) ? {} : { role: null }
              void onChange({ side: other, ...kept }, `${called} is on ${other === 'seller' ? 'our' : 'their'} side`)
            }}
          />
        )}
      </span>
      {email.problem && (
        <p className={styles.problem} role="alert">
          {email.problem}
        </p>
      )}
    </li>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

type PickProps = {
  label: string
  shown: string
  value: string
  options: readonly (readonly [string, string])[]
  onPick: (value: string) => void
}

function Pick({ label, shown, value, options, onPick }: PickProps) {
  return (
    <span className={styles.pick}>
      <span>{shown}</span>
      <ChevronDown size={13} strokeWidth={1.75} aria-hidden="true" />
      <select aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
