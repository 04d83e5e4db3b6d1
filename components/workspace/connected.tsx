import { useLiveQuery } from 'dexie-react-hooks'
import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Result } from '../../lib/base/result.ts'
import { useToast } from '../panel/toast.tsx'
import { useClock } from '../panel/use-clock.ts'
import { usePanel, type Refusal } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { ConnectForm } from './connect-form.tsx'
import { Devices } from './devices.tsx'
import { Roster } from './roster.tsx'
import { syncWords } from './sync-words.ts'
import type { Me, SyncState } from './team-port.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

type Props = { me: Me; server: string; sync: SyncState }
const roles = { owner: 'owner', manager: 'manager', member: 'member' }

/** The workspace this computer is connected to: who I am there, how it stands, who else is there, and the way out. */
export function Connected({ me, server, sync }: Props) {
  const { locale } = usePanel()
  const team = useTeam()
  const toast = useToast()
  const unsent = useLiveQuery(() => team.readUnsent(), [team])
  const plans = useLiveQuery(() => team.countLocalPlans(), [team]) ?? 0
  const now = useClock(minute)
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const act = async <T,>(doing: Promise<Result<T, Refusal>>, said: string) => {
    const done = await doing
    toast({ text: done.ok ? said : done.problem.sentence })
  }
  const words = unsent && syncWords(sync, unsent, now, (at) => time.format(at))
  const whole = unsent?.whole ?? null
  return (
    <>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>
          {me.workspaceName}
          <small>{new URL(server).host}</small>
        </dd>
        <dt>You</dt>
        <dd>
          {me.name}, {roles[me.role]}
          <small>{me.email}</small>
        </dd>
        <dt>Sync</dt>
        <dd>
          {words?.text ?? (whole === null ? 'Getting the plans…' : 'Everything is in sync.')}
          {whole !== null && <small>Last at {time.format(whole)}</small>}
        </dd>
      </dl>
      {sync === 'signed-out' ? (
        <ConnectForm known={{ me, server }} />
      ) : (
        <>
          {plans > 0 && (
            <p className={styles.actions}>
              <Button look="outlined" onClick={() => void act(team.bringLocalPlans(), 'Brought in. Colleagues have them soon.')}>
                Bring {plans === 1 ? '1 plan' : `${plans} plans`} kept on this computer
              </Button>
            </p>
          )}
          <Folded label="Colleagues">
            <Roster me={me} />
          </Folded>
          <Folded label="Where you are signed in">
            <Devices />
          </Folded>
          <p className={styles.actions}>
            <Button
              look="outlined"
              onClick={() => void act(team.signOut(false), 'Signed out. Your plans stay on this computer.')}
            >
              Sign out
            </Button>
            <Button onClick={() => void act(team.signOut(true), 'Signed out everywhere')}>Sign out everywhere</Button>
          </p>
        </>
      )}
    </>
  )
}

/** What is asked of the server only when somebody wants to see it. */
function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.folded}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {label}
      </Button>
      {open && children}
    </div>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000
