import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { Colleague } from './team-port.ts'
import styles from './workspace.module.css'

type Props = { person: Colleague; heirs: Colleague[]; onRemove: (heir: string) => Promise<void> }

/** Whose plans they become is said before somebody goes: no plan is left without an owner. */
export function RemoveForm({ person, heirs, onRemove }: Props) {
  const [heir, setHeir] = useState(heirs[0]?.person ?? '')
  return (
    <form
      className={styles.remove}
      onSubmit={(event) => {
        event.preventDefault()
        void onRemove(heir)
      }}
    >
      <p>They are signed out everywhere at once. Plans already on their devices stay there until those are online again.</p>
      <Field label={`${person.name}’s plans pass to`}>
        <select value={heir} onChange={(event) => setHeir(event.currentTarget.value)}>
          {heirs.map((each) => (
            <option key={each.person} value={each.person}>
              {each.name}
            </option>
          ))}
        </select>
      </Field>
      <p className={styles.actions}>
        <Button type="submit" look="outlined">
          Remove {person.name}
        </Button>
      </p>
    </form>
  )
}
