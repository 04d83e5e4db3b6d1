import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import type { Device } from './team-port.ts'
import { useAsked } from './use-asked.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

/** Every place where I am signed in, and the way to end each. */
export function Devices() {
  const { locale } = usePanel()
  const team = useTeam()
  const toast = useToast()
  const { answer, again } = useAsked(team.listDevices)
  if (answer === null) return null
  if (!answer.ok) return <p className={styles.problem}>{answer.problem.sentence}</p>
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const end = async ({ id, device }: Device) => {
    const ended = await team.endDevice(id)
    toast({ text: ended.ok ? `Signed out on ${device}` : ended.problem.sentence })
    again()
  }
  return (
    <ul className={styles.list}>
      {answer.value.map((each) => (
        <li key={each.id}>
          <span>
            {each.device || 'A browser'}
            <small>{each.current ? 'this one' : `last used ${time.format(each.lastUsed)}`}</small>
          </span>
          {!each.current && (
            <Button look="outlined" onClick={() => void end(each)}>
              Sign out<span className="hidden-text"> on {each.device}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
