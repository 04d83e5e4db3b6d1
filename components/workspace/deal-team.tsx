import { X } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import { useToast } from '../panel/toast.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Who } from '../ui/who.tsx'
import type { DealRole, DealTeam as Team } from './team-port.ts'
import { useAsked } from './use-asked.ts'
import { useTeam, useTeamState } from './use-team.ts'
import styles from './workspace.module.css'

/** Colleagues who have this plan. Its owner says who: those who may change it, and those who look on. */
export function DealTeam({ deal }: { deal: DealId }) {
  const team = useTeam()
  const toast = useToast()
  const state = useTeamState()
  const { answer: onPlan, again } = useAsked(useCallback(() => team.readDealTeam(deal), [team, deal]))
  const { answer: roster } = useAsked(team.listPeople)
  if (state?.kind !== 'connected') return null
  if (onPlan === null || roster === null) return null
  const problem = !onPlan.ok ? onPlan.problem : !roster.ok ? roster.problem : null
  if (!onPlan.ok || !roster.ok) return <Frame>{<p className={styles.problem}>{problem?.sentence}</p>}</Frame>
  const { owner, people } = onPlan.value
  const colleagues = roster.value.filter(({ side, left }) => side === 'seller' && !left)
  const nameOf = (person: string) => roster.value.find((each) => each.person === person)?.name ?? 'Somebody'
  const mayChange = owner === state.me.person || state.me.role === 'owner'
  const others = colleagues.filter(({ person }) => person !== owner && !people.some((each) => each.person === person))
  const write = async (now: Team['people'], said: string) => {
    const written = await team.writeDealTeam(deal, now)
    toast({ text: written.ok ? said : written.problem.sentence })
    again()
  }
  const without = (person: string) => people.filter((each) => each.person !== person)
  return (
    <Frame>
      <ul className={styles.list}>
        <li>
          <Who name={nameOf(owner)} side="seller" />
          <span>
            {nameOf(owner)}
            {owner === state.me.person && ', you'}
          </span>
          <small>Owner</small>
        </li>
        {people
          .filter(({ person, role }) => person !== owner && role !== 'buyer')
          .map(({ person, role }) => (
            <li key={person}>
              <Who name={nameOf(person)} side="seller" />
              <span>
                {nameOf(person)}
                {person === state.me.person && ', you'}
              </span>
              {mayChange ? (
                <select
                  aria-label={`What ${nameOf(person)} may do`}
                  value={role}
                  onChange={(event) => {
                    const given: DealRole = event.currentTarget.value === 'viewer' ? 'viewer' : 'seller'
                    void write([...without(person), { person, role: given }], `${nameOf(person)} ${words[given]}`)
                  }}
                >
                  <option value="seller">Edits</option>
                  <option value="viewer">Looks on</option>
                </select>
              ) : (
                <small>{role === 'seller' ? 'Edits' : 'Looks on'}</small>
              )}
              {mayChange && (
                <IconButton
                  icon={X}
                  size="row"
                  label={`Take ${nameOf(person)} off this plan`}
                  onClick={() => void write(without(person), `${nameOf(person)} is off this plan`)}
                />
              )}
            </li>
          ))}
      </ul>
      {mayChange && others.length > 0 && (
        <select
          className={styles.add}
          aria-label="Add a colleague to this plan"
          value=""
          onChange={(event) => {
            const person = event.currentTarget.value
            if (person) void write([...people, { person, role: 'seller' }], `${nameOf(person)} has this plan now`)
          }}
        >
          <option value="">Add a colleague…</option>
          {others.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  )
}

const words: Record<DealRole, string> = { seller: 'edits this plan', viewer: 'looks on', buyer: 'takes part' }

const Frame = ({ children }: { children: ReactNode }) => (
  <section className={styles.team} aria-labelledby="deal-team">
    <h2 id="deal-team">Colleagues on this plan</h2>
    <p className={styles.lead}>They have it in their own Sidemap. Owners and managers of the workspace see it too.</p>
    {children}
  </section>
)
