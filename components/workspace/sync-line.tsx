import { useLiveQuery } from 'dexie-react-hooks'
import { useClock } from '../panel/use-clock.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import styles from './sync-line.module.css'
import { syncWords } from './sync-words.ts'
import { useTeam, useTeamState } from './use-team.ts'

type Props = { onShow: (what: 'settings' | 'refused') => void }
const labels = { settings: 'Sign in', refused: 'Show' }

/** One line under the header, and only while there is something to say about what colleagues see. */
export function SyncLine({ onShow }: Props) {
  const { locale } = usePanel()
  const team = useTeam()
  const state = useTeamState()
  const unsent = useLiveQuery(() => team.readUnsent(), [team])
  const now = useClock(minute)
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const words = state?.kind === 'connected' && unsent ? syncWords(state.sync, unsent, now, (at) => time.format(at)) : null
  const { to } = words ?? { to: null }
  // There from the start, so that what comes into it is read out.
  return (
    <div className={styles.line} aria-live="polite">
      {words && <span>{words.text}</span>}
      {to && (
        <Button look="outlined" onClick={() => onShow(to)}>
          {labels[to]}
        </Button>
      )}
    </div>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000
