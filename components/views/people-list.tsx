import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { AddPerson } from '../create/add-person.tsx'
import type { Edit } from '../../lib/plan/change.ts'
import { changePerson } from '../../lib/plan/detail-edits.ts'
import { addPerson, addRole, deleteEntity } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { Button } from '../ui/button.tsx'
import { AddRole } from './add-role.tsx'
import styles from './people-list.module.css'
import { PersonRow } from './person-row.tsx'

type Props = { plan: Plan; ownDomains: string[]; onEdit: (edits: Edit[], said: string) => Promise<boolean> }

/** Who takes part, theirs first: each can be changed where they stand. */
export function PeopleList({ plan, ownDomains, onEdit }: Props) {
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const own = useMemo(() => new Set(ownDomains), [ownDomains])
  const { stakeholders } = plan
  const people = [...stakeholders.filter(({ side }) => side === 'buyer'), ...stakeholders.filter(({ side }) => side === 'seller')]
  return (
    <section className={styles.people} aria-labelledby="people">
      <h2 id="people">People</h2>
      <ul>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            others={people.filter((other) => other !== person)}
            onChange={(fields, said) => onEdit(changePerson(person, fields), said)}
            onRemove={() => {
              opener.current?.focus()
              void onEdit(deleteEntity(person), `${showPerson(person)} removed`)
            }}
          />
        ))}
      </ul>
      <p className={styles.more}>
        <Button ref={opener} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          Add a person
        </Button>
        <AddRole people={people} onAdd={(id, side, role, said) => void onEdit(addRole(id, side, role), said)} />
      </p>
      {adding && (
        <AddPerson
          people={people}
          ownDomains={own}
          onAdd={({ id, name, email, side }) => void onEdit(addPerson(id, { name, email, side }), `${name} added`)}
          onClose={() => {
            setAdding(false)
            opener.current?.focus()
          }}
        />
      )}
    </section>
  )
}
