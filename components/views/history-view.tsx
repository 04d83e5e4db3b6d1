import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { actorName } from '../../lib/plan/actor-name.ts'
import { localDay } from '../../lib/base/local-day.ts'
import { history, type HistoryEntry } from '../../lib/plan/history.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { useToday } from '../panel/use-today.ts'
import { usePanel } from '../ports.ts'
import { useNames } from '../workspace/use-names.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import styles from './history-view.module.css'

type Props = { plan: Plan; onBack: () => void }

/** Lines shown at first and added each time: a plan of a year has hundreds. */
const pageSize = 100

/** What was changed, by whom and when, newest first. */
export function HistoryView({ plan, onBack }: Props) {
  const { source, locale } = usePanel()
  const today = useToday()
  const [shown, setShown] = useState(pageSize)
  const records = useLiveQuery(() => source.readRecords(plan.id), [source, plan.id])
  const names = useNames()
  if (!records || !names) return null
  const entries = history(records, plan, today)
  const days = byDay(entries.slice(0, shown))
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })

  return (
    <Page back="Back" onBack={onBack} title="History" lead={plan.deal.account}>
      {entries.length === 0 && <p className={styles.empty}>Nothing has been changed yet.</p>}
      {days.map(([day, those]) => (
        <section key={day} className={styles.day} aria-label={dayName(day, today, locale)}>
          <h2>{dayName(day, today, locale)}</h2>
          <ol>
            {those.map((entry) => (
              <Line key={entry.id} entry={entry} who={actorName(plan, entry.actor, names)} time={time.format(entry.at)} />
            ))}
          </ol>
        </section>
      ))}
      {entries.length > shown && <Button onClick={() => setShown(shown + pageSize)}>Show older</Button>}
    </Page>
  )
}

/** The entries come newest first, so those of a day follow each other. */
function byDay(entries: HistoryEntry[]): [PlanDate, HistoryEntry[]][] {
  const days: [PlanDate, HistoryEntry[]][] = []
  for (const entry of entries) {
    const day = localDay(entry.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(entry)
    else days.push([day, [entry]])
  }
  return days
}

function Line({ entry, who, time }: { entry: HistoryEntry; who: string; time: string }) {
  return (
    <li>
      <span className={styles.what}>
        {entry.undone ? <s>{entry.sentence}</s> : entry.sentence}
        <small>
          {who}
          {entry.undone && ', undone'}
        </small>
      </span>
      <time dateTime={new Date(entry.at).toISOString()}>{time}</time>
    </li>
  )
}

function dayName(day: PlanDate, today: PlanDate, locale: string): string {
  if (day === today) return 'Today'
  return day === addDays(today, -1) ? 'Yesterday' : showDate(day, { today, locale, style: 'short' })
}
