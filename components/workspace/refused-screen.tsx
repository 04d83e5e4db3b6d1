import { useLiveQuery } from 'dexie-react-hooks'
import { history } from '../../lib/plan/history.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import styles from './refused-screen.module.css'
import type { Refused } from './team-port.ts'
import { useTeam } from './use-team.ts'

type Props = { today: PlanDate; onOpen: (deal: Refused['deal']) => void; onBack: () => void }

/** Edits of mine that the workspace did not take: what each was, why, and what can be done. Nothing goes before she says so. */
export function RefusedScreen({ today, onOpen, onBack }: Props) {
  const { locale } = usePanel()
  const team = useTeam()
  const toast = useToast()
  const refused = useLiveQuery(() => team.listRefused(), [team])
  if (!refused) return null
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const act = async (doing: ReturnType<typeof team.sendAgain>, said: string) => {
    const done = await doing
    toast({ text: done.ok ? said : done.problem.sentence })
  }
  return (
    <Page
      back="Back"
      onBack={onBack}
      title="Edits that were refused"
      lead="They are not in the plan, and no colleague sees them."
    >
      {refused.length === 0 && <p className={styles.none}>None is left.</p>}
      <ul>
        {refused.map((each) => (
          <li key={each.n} className={styles.refused}>
            <h2>{each.plan?.deal.account || 'A plan that is not here'}</h2>
            <p>{sentenceOf(each, today)}</p>
            {textsOf(each).map((text) => (
              <blockquote key={text}>{text}</blockquote>
            ))}
            <p className={styles.why}>
              {each.why} <time dateTime={new Date(each.on).toISOString()}>{time.format(each.on)}</time>
            </p>
            <p className={styles.actions}>
              <Button look="outlined" onClick={() => void act(team.discardRefused(each.n), 'Discarded')}>
                Discard
              </Button>
              {each.plan && (
                <Button look="outlined" onClick={() => onOpen(each.deal)}>
                  Edit in the plan
                </Button>
              )}
              <Button look="outlined" onClick={() => void act(team.sendAgain(each.n), 'Sent again')}>
                Send again
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** As the history would tell it, had it been taken. */
function sentenceOf({ record, records, plan }: Refused, today: PlanDate): string {
  if (!plan || !record) return 'An edit'
  const told = history([...records, record], plan, today).find(({ id }) => id === record.change.id)
  return told?.sentence ?? 'Changed the plan'
}

/** What she wrote herself, so that it can be taken somewhere else. */
const textsOf = ({ record }: Refused): string[] => [
  ...new Set(
    (record?.change.ops ?? [])
      .map(({ f, v }) => (['text', 'outcome', 'note', 'statement', 'doneWhen'].includes(f) && typeof v === 'string' ? v : ''))
      .filter((text) => text.trim() !== ''),
  ),
]
