import { ChevronDown, X } from 'lucide-react'
import { addressProblem } from '../create/address-problem.ts'
import { roleNames } from '../create/role-names.ts'
import { Role } from '../../lib/plan/entity-kinds.ts'
import type { Stakeholder } from '../../lib/plan/plan.ts'
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
  const called = person.name || person.email || 'this person'
  const name = useSavedText({
    value: person.name,
    required: true,
    onSave: (text) => onChange({ name: text }, `Renamed to ${text}`),
  })
  const email = useSavedText({
    value: person.email,
    check: (text) => addressProblem(text.toLowerCase(), others),
    onSave: (text) => onChange({ email: text.toLowerCase() }, `Address of ${called} saved`),
  })
  const names = roleNames[side]
  return (
    <li className={styles.row}>
      <Who name={called} side={side} />
      <input className={styles.name} aria-label={`Name of ${called}`} maxLength={120} autoComplete="off" {...name.input} />
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
          options={[['', 'No role yet'], ...names]}
          onPick={(value) => void onChange({ role: Role.safeParse(value).data ?? null }, `Role of ${called} saved`)}
        />
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
      </span>
      {email.problem && (
        <p className={styles.problem} role="alert">
          {email.problem}
        </p>
      )}
    </li>
  )
}

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
