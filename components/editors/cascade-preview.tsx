import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Cascade, How, Span } from '../../lib/plan/cascade.ts'
import type { ClosedDays } from '../../lib/plan/closed-days.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { workingDaysBetween } from '../../lib/plan/working-days.ts'
import { usePanel } from '../ports.ts'
import { Choice } from '../ui/choice.tsx'
import type { Ways } from './date-words.ts'
import { EffectLine } from './effect-line.tsx'
import type { MoveChoice } from './move-choice.ts'
import { ReasonField } from './reason-field.tsx'
import { TellLine } from './tell-line.tsx'
import editor from './editor.module.css'
import styles from './cascade-preview.module.css'

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  account: string | null
  ways: Ways
  /** The way that is in force. */
  how: How
  choice: MoveChoice
  onChoice: (choice: MoveChoice) => void
}

/** So many steps are listed before the rest is folded away. */
const mostListed = 5

/** What a move does to later dates, to the signature and go-live, and to people; and how to do it otherwise (R035, R073, R082). */
export function CascadePreview({ plan, step, today, locale, account, ways, how, choice, onChoice }: Props) {
  const { audience } = usePanel()
  const [all, setAll] = useState(false)
  const show = (date: PlanDate, style: 'bare' | 'short' = 'short') => showDate(date, { today, locale, style })
  const cascade = ways[how]
  const ends = endsOf(cascade)
  const isEnd = (other: Milestone) => ends.some(({ gate }) => other.gate === gate)
  const rows = cascade.moved.filter((each) => !isEnd(each.step))
  const shown = all || rows.length <= mostListed + 1 ? rows : rows.slice(0, mostListed)
  const changed = [{ ...step, due: cascade.due }, ...cascade.moved.map((each) => ({ ...each.step, due: each.to }))]
  const { shortBy } = ways.compress
  const waiting = ways.move.moved.length
  const isLater = step.due !== null && cascade.due > step.due
  const options: [How, string][] = [['move', 'Move all'], ['keep', 'Only this']] // prettier-ignore
  if (shortBy !== null) options.push(['compress', isLater ? 'Compress' : 'Spread'])
  return (
    <div className={styles.preview}>
      <Choice
        label={waiting === 1 ? '1 step waits' : `${waiting} steps wait`}
        options={options}
        closed={shortBy ? ['compress'] : []}
        value={how}
        onChange={(next) => onChoice({ ...choice, how: next })}
      />
      <div role="status">
        {shortBy !== null && shortBy > 0 && (
          <p className={editor.effect}>
            To keep the signature, {days(shortBy)} {shortBy === 1 ? 'is' : 'are'} missing.
          </p>
        )}
        {how === 'keep' && cascade.early.length > 0 && (
          <p className={editor.warning}>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> {early(cascade.early)}
          </p>
        )}
      </div>
      <ul className={styles.dates} aria-label="What moves">
        {shown.map((each) => (
          <li key={each.step.id}>
            <span title={each.step.title}>{each.step.title || 'Untitled step'}</span>
            <Dates span={each} show={show} />
          </li>
        ))}
        {shown.length < rows.length && (
          <li>
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              and {rows.length - shown.length} more
            </button>
          </li>
        )}
        {ends.map(({ gate, name, span }) => (
          <li key={gate} className={styles.end}>
            <span>{name}</span>
            <Dates span={span} show={show} />
            {span.from !== span.to && <small>{shift(span, plan.calendars.both)}</small>}
          </li>
        ))}
      </ul>
      {(!cascade.signature || cascade.signature.from === cascade.signature.to) && (
        <EffectLine {...{ plan, today, locale, changed }} />
      )}
      {cascade.target && (
        <label className={editor.check}>
          <input
            type="checkbox"
            checked={choice.target}
            onChange={(event) => onChoice({ ...choice, target: event.target.checked })}
          />
          <span>
            Move the agreed target too
            <small>
              <span>
                Sign by {show(cascade.target.signBy.from, 'bare')} → {show(cascade.target.signBy.to, 'bare')}
                {cascade.target.liveBy && ', '}
              </span>
              {cascade.target.liveBy && (
                <span>
                  live by {show(cascade.target.liveBy.from, 'bare')} → {show(cascade.target.liveBy.to, 'bare')}
                </span>
              )}
            </small>
          </span>
        </label>
      )}
      {/* Whom to tell, and why, is between colleagues. */}
      {audience === 'team' && (
        <>
          <TellLine told={cascade.tell} {...{ account, today, locale }} />
          <ReasonField choice={choice} onChoice={onChoice} />
        </>
      )}
    </div>
  )
}

type End = { gate: Milestone['gate']; name: string; span: Span }

const endsOf = ({ signature, live }: Cascade): End[] => [
  ...(signature ? [{ gate: 'signature' as const, name: 'Signature', span: signature }] : []),
  ...(live ? [{ gate: 'kickoff' as const, name: 'Go-live', span: live }] : []),
]

function Dates({ span: { from, to }, show }: { span: Span; show: (date: PlanDate, style?: 'bare') => string }) {
  if (from === to) return <span className={styles.when}>stays {show(to)}</span>
  return (
    <span className={styles.when}>
      {show(from, 'bare')} <span aria-hidden="true">→</span>
      <span className="hidden-text"> to </span> <b>{show(to)}</b>
    </span>
  )
}

function early(steps: Milestone[]): string {
  const [first, second, ...more] = steps.map(({ title }) => title || 'A step')
  const names =
    second === undefined ? first : more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more`
  return `${names} ${second === undefined ? 'starts' : 'start'} before this ends`
}

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

function shift({ from, to }: Span, closed: ClosedDays): string {
  const count = workingDaysBetween(from, to, closed)
  return `${days(Math.abs(count))} ${count > 0 ? 'later' : 'earlier'}`
}
