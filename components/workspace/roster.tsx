import { useState } from 'react'
import type { Result } from '../../lib/base/result.ts'
import { useToast } from '../panel/toast.tsx'
import type { Refusal } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Who } from '../ui/who.tsx'
import { InviteForm } from './invite-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { roleWords } from './role-words.ts'
import type { Colleague, Me } from './team-port.ts'
import { useAsked } from './use-asked.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

/** Everybody of the workspace. An owner invites, gives roles and lets people go. */
export function Roster({ me }: { me: Me }) {
  const team = useTeam()
  const toast = useToast()
  const { answer, again } = useAsked(team.listPeople)
  const [leaving, setLeaving] = useState<string | null>(null)
  if (answer === null) return null
  if (!answer.ok) return <p className={styles.problem}>{answer.problem.sentence}</p>
  const people = answer.value.filter((each) => each.side === 'seller' && !each.left)
  const isOwner = people.some((each) => each.person === me.person && each.role === 'owner')
  const act = async (doing: Promise<Result<null, Refusal>>, said: string) => {
    const done = await doing
    toast({ text: done.ok ? said : done.problem.sentence })
    setLeaving(null)
    again()
  }
  return (
    <>
      <ul className={styles.list}>
        {people.map((each) => (
          <li key={each.person}>
            <Who name={each.name} side="seller" />
            <span>
              {each.name}
              {each.person === me.person && ', you'}
              <small title={each.email}>{each.email}</small>
            </span>
            {isOwner ? (
              <select
                aria-label={`Role of ${each.name}`}
                value={each.role ?? 'member'}
                onChange={(event) => {
                  const role = roleWords.find(([id]) => id === event.currentTarget.value)?.[0] ?? 'member'
                  void act(team.setRole(each.person, role), `${each.name} is ${role} now`)
                }}
              >
                {roleWords.map(([id, words]) => (
                  <option key={id} value={id}>
                    {words}
                  </option>
                ))}
              </select>
            ) : (
              <small>{roleWords.find(([id]) => id === each.role)?.[1]}</small>
            )}
            {isOwner && each.person !== me.person && (
              <Button
                onClick={() => setLeaving(leaving === each.person ? null : each.person)}
                aria-expanded={leaving === each.person}
              >
                Remove<span className="hidden-text"> {each.name}</span>
              </Button>
            )}
            {leaving === each.person && (
              <RemoveForm
                person={each}
                heirs={people.filter((other: Colleague) => other.person !== each.person)}
                onRemove={(heir) => act(team.remove(each.person, heir), `${each.name} is out of the workspace`)}
              />
            )}
          </li>
        ))}
      </ul>
      {isOwner && <InviteForm />}
    </>
  )
}
