import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { documentTemplate } from '../../lib/exchange/document-template.ts'
import { Button } from '../ui/button.tsx'
import { AddPerson } from './add-person.tsx'
import type { Change, DraftForm } from './draft-form.ts'
import { addPerson, putPeopleBack, removePerson, setRole } from './form-changes.ts'
import styles from './people-field.module.css'
import { PersonChip } from './person-chip.tsx'

/** What was read and what was guessed: who wrote last of theirs is taken for the champion until somebody names roles. */
function whence({ people, rolesTyped, template }: DraftForm): string {
  if (template.id === documentTemplate) return 'from your document'
  return !rolesTyped && people.some(({ role }) => role === 'champion') ? 'from thread, champion is a guess' : 'from thread'
}

/** Who takes part, theirs first. Naming a role gives that person the steps which need it. */
export function PeopleField({ form, onChange }: { form: DraftForm; onChange: Change }) {
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const removed = form.removedPeople.length
  return (
    <section className={styles.people} aria-labelledby="people">
      <h2 id="people">People {form.people.length > 0 && <i>{whence(form)}</i>}</h2>
      <ul>
        {form.people.map((person) => (
          <PersonChip
            key={person.id}
            person={person}
            isUser={person.id === form.user}
            onRole={(role) => onChange(setRole(person.id, role))}
            onRemove={() => {
              onChange(removePerson(person.id))
              opener.current?.focus()
            }}
          />
        ))}
        <li>
          <button type="button" ref={opener} className={styles.add} aria-expanded={adding} onClick={() => setAdding(!adding)}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            Add<span className="hidden-text"> a person</span>
          </button>
        </li>
        {removed > 0 && (
          <li>
            <Button onClick={() => onChange(putPeopleBack)}>
              Put back {removed === 1 ? form.removedPeople[0]?.name : `${removed} people`}
            </Button>
          </li>
        )}
      </ul>
      {adding && (
        <AddPerson
          people={form.people}
          ownDomains={form.ownDomains}
          onAdd={(person) => onChange(addPerson(person))}
          onClose={() => {
            setAdding(false)
            opener.current?.focus()
          }}
        />
      )}
    </section>
  )
}
