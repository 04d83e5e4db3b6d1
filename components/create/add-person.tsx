import { useRef, useState, type RefObject } from 'react'
import { companyDomain, registrableDomain } from '../../lib/detect/company-domain.ts'
import { personName } from '../../lib/detect/person-name.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { addressProblem } from './address-problem.ts'
import styles from './inline-form.module.css'
import { intoView } from './into-view.ts'
import { usePendingField } from './pending-fields.ts'

type Props = { people: DraftPerson[]; ownDomains: ReadonlySet<string>; onAdd: (person: DraftPerson) => void; onClose: () => void }

/** A person that the thread does not name: a name or an address is enough, the side follows from the address. */
export function AddPerson({ people, ownDomains, onAdd, onClose }: Props) {
  const { source } = usePanel()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState<Side | null>(null)
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const side = chosen ?? (isOurs(email) ? 'seller' : 'buyer')

  // Somebody who was typed and not added yet takes part too.
  usePendingField(() => Promise.resolve(name.trim() === '' && email.trim() === '' ? true : add()))

  function add(): boolean {
    const address = email.trim().toLowerCase()
    if (name.trim() === '' && address === '') return refuse('Write a name or an email address.', first)
    const wrong = addressProblem(address, people)
    if (wrong !== undefined) return refuse(wrong, second)
    onAdd({
      id: `st${source.newId()}`,
      name: personName({ name: name || null, email: address }),
      email: address,
      side,
      role: null,
    })
    setName('')
    setEmail('')
    setChosen(null)
    setProblem(undefined)
    first.current?.focus()
    return true
  }

  function refuse(sentence: string, field: RefObject<HTMLInputElement | null>): false {
    setProblem(sentence)
    field.current?.focus()
    return false
  }

  return (
    <form
      ref={intoView}
      className={styles.form}
      aria-label="Add a person"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <input
        ref={first}
        autoFocus
        aria-label="Name"
        placeholder="Name"
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <input
        ref={second}
        type="email"
        aria-label="Email"
        placeholder="Email"
        value={email}
        maxLength={254}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <select
        aria-label="Side"
        value={side}
        onChange={(event) => setChosen(event.currentTarget.value === 'seller' ? 'seller' : 'buyer')}
      >
        <option value="buyer">Theirs</option>
        <option value="seller">Ours</option>
      </select>
      <span className={styles.buttons}>
        <Button type="submit" look="outlined">
          Add<span className="hidden-text"> this person</span>
        </Button>
        <Button onClick={onClose}>Close</Button>
      </span>
      {problem && (
        <p ref={intoView} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  )

  function isOurs(address: string): boolean {
    const domain = registrableDomain(address)
    const ours = new Set(people.filter((person) => person.side === 'seller').map((person) => companyDomain(person.email)))
    return domain !== null && (ownDomains.has(domain) || ours.has(domain))
  }
}
