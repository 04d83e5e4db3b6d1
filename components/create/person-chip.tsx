import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Role } from '../../lib/plan/entity-kinds.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import { Who } from '../ui/who.tsx'
import styles from './person-chip.module.css'
import { roleNames } from './role-names.ts'

type Props = { person: DraftPerson; isUser: boolean; onRole: (role: Role | null) => void; onRemove: () => void }

/** Round for theirs, square for ours. The mark turns into the cross that takes the person out; the rest of it chooses the role. */
export function PersonChip({ person, isUser, onRole, onRemove }: Props) {
  const names = roleNames[person.side]
  const role = names.find(([id]) => id === person.role)?.[1]
  return (
    <li className={clsx(styles.chip, styles[person.side])}>
      <button
        type="button"
        className={styles.mark}
        aria-label={`Remove ${person.name}`}
        title={`Remove ${person.name}`}
        onClick={onRemove}
      >
        <Who name={person.name} side={person.side} />
        <X size={14} strokeWidth={2} aria-hidden="true" />
      </button>
      <span className={styles.person}>
        <span className={styles.name}>{isUser ? 'You' : person.name}</span>
        {!(isUser && person.role === 'account-executive') && <span className={styles.role}>{role ?? 'Role?'}</span>}
        <select
          aria-label={isUser ? 'Your role' : `Role of ${person.name}`}
          title={person.email}
          value={person.role ?? ''}
          onChange={(event) => onRole(Role.safeParse(event.currentTarget.value).data ?? null)}
        >
          <option value="">No role yet</option>
          {names.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </li>
  )
}
