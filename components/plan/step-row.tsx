import { clsx } from 'clsx'
import { StickyNote } from 'lucide-react'
import { lazy, Suspense, type ReactNode, type Ref } from 'react'
import type { Attention } from '../../lib/plan/attention.ts'
import { missingOwner, ownerOf, shortName } from '../../lib/plan/owners.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import type { Milestone, Plan, Stakeholder } from '../../lib/plan/plan.ts'
import { rowOwners } from '../../lib/plan/row-owners.ts'
import { showDate, showDistance } from '../../lib/plan/show-date.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Forecast } from '../../lib/plan/forecast.ts'
import { rowWords, whyWords } from '../../lib/plan/why-words.ts'
import { Button } from '../ui/button.tsx'
import { Who } from '../ui/who.tsx'
import styles from './step-row.module.css'
import { Tick } from './tick.tsx'

export type RowDeps = { plan: Plan; today: PlanDate; locale: string; account: string | null }
type Props = RowDeps & {
  step: Milestone
  attention: Attention | undefined
  /** What its dates ask for, where that is known: the last day to act, the meeting that decides. */
  forecast: Forecast | undefined
  /** How many notes there are on it. */
  notes: number
  current: boolean
  titleRef?: Ref<HTMLButtonElement> | undefined
  onToggle: () => void
  onSelect: () => void
  onRename: () => void
  onFix: (attention: Attention) => void
  /** More about it, below its owners. */
  below?: ReactNode
  /** Actions or an editor, shown in the row while it is the current one. */
  children?: ReactNode
}

const SurpriseLine = lazy(() => import('./surprise-line.tsx').then((module) => ({ default: module.SurpriseLine })))
const fixWords: Record<Attention['fix'], string> = { nudge: 'Nudge', move: 'Move', 'set-date': 'Set date', assign: 'Assign' }

export function StepRow({
  step,
  attention,
  forecast,
  notes,
  current,
  titleRef,
  onToggle,
  onSelect,
  onRename,
  onFix,
  below,
  children,
  ...deps
}: Props) {
  const { today, locale } = deps
  const late = attention?.kind === 'late'
  const look = step.status === 'done' ? 'done' : late ? 'late' : step.gate === 'signature' ? 'signature' : step.status
  return (
    <li className={styles.row} aria-current={current || undefined}>
      <Tick look={look} title={step.title} onToggle={onToggle} />
      <div>
        <div className={styles.head}>
          <h3>
            <button
              type="button"
              ref={titleRef}
              className={styles.title}
              title={step.title}
              onClick={onSelect}
              onDoubleClick={onRename}
            >
              {step.title || 'Untitled step'}
              {step.status === 'doing' && <span className="hidden-text">, in progress</span>}
            </button>
          </h3>
          {notes > 0 && <NoteMark count={notes} />}
        </div>
        <Owners step={step} attention={attention} {...deps} />
        {step.surprise && step.status !== 'done' && (
          <Suspense>
            <SurpriseLine {...{ step, today, locale }} plan={deps.plan} />
          </Suspense>
        )}
        {below}
      </div>
      {attention ? (
        <div className={clsx(styles.when, styles.fix)}>
          <Button look="outlined" onClick={() => onFix(attention)}>
            {fixWords[attention.fix]}
            <span className="hidden-text">: {step.title}</span>
          </Button>
        </div>
      ) : (
        step.due && (
          <div className={styles.when}>
            {showDate(step.status === 'done' ? (step.doneOn ?? step.due) : step.due, { today, locale, style: 'short' })}
            <small>
              {step.status === 'done'
                ? 'done'
                : (rowWords(forecast, (date) => showDate(date, { today, locale, style: 'near' }), today) ??
                  showDistance(step.due, today))}
            </small>
          </div>
        )
      )}
      {current && children}
    </li>
  )
}

/** Who it hangs on. In "Needs attention" the one person or gap that matters, else both owners. */
function Owners({
  step,
  attention,
  plan,
  today,
  locale,
  account,
}: RowDeps & { step: Milestone; attention: Attention | undefined }) {
  const nameOf = (person: Stakeholder) => (account !== null && person.email === account ? 'You' : showPerson(person))
  const missing = missingOwner(plan, step)
  // What takes too long needs the room for its reason.
  if (attention?.kind === 'no-owner' || (missing && attention && attention.kind !== 'too-long')) {
    const side = attention.kind === 'no-owner' ? attention.side : (missing ?? 'buyer')
    return (
      <p className={styles.owners}>
        <Who name={null} side={side} />
        <span className={styles.missing}>{missingWords(plan, step, side)}</span>
        <span className={styles.dot}>·</span>
        <Trouble {...{ attention, today, locale }} />
      </p>
    )
  }
  const owners = rowOwners(step, plan.stakeholders)
  const inCourt = step.side === 'seller' ? 'seller' : 'buyer'
  const people = attention ? owners.filter(({ side }) => side === inCourt) : owners
  return (
    <p className={styles.owners}>
      {people.map(({ side, person }) => (
        <span key={side} className={styles.person}>
          <Who name={person && (person.name || person.email || null)} side={side} />
          <span className={styles.name}>{person ? nameOf(person) : 'No owner yet'}</span>
        </span>
      ))}
      {attention && <span className={styles.dot}>·</span>}
      {attention && <Trouble {...{ attention, today, locale }} />}
    </p>
  )
}

/** A role that has the step is asked for by its name. */
function missingWords(plan: Plan, step: Milestone, side: Side): string {
  const role = ownerOf(plan, step, side)
  if (role) return `${showPerson(role)} not named`
  return side === 'buyer' ? `No ${shortName(plan.deal.account)} owner` : 'No owner on our side'
}

/** What is wrong with its day, in two or three words; where nothing is, the day. */
function Trouble({ attention, today, locale }: { attention: Attention } & Pick<RowDeps, 'today' | 'locale'>) {
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'bare' })
  switch (attention.kind) {
    case 'late':
      return (
        <span className={styles.late}>
          {attention.days} {attention.days === 1 ? 'day' : 'days'} late
        </span>
      )
    case 'too-long':
      return (
        <span className={styles.ends}>
          Would end {show(attention.end)}
          {whyWords(attention.because)}
        </span>
      )
    case 'no-date':
      return <span className={styles.missing}>No date</span>
    case 'no-owner':
      return <span>{attention.step.due && show(attention.step.due)}</span>
  }
}

function NoteMark({ count }: { count: number }) {
  const words = count === 1 ? '1 note' : `${count} notes`
  return (
    <span role="img" className={styles.notes} aria-label={words} title={words}>
      <StickyNote size={13} strokeWidth={1.75} aria-hidden="true" />
    </span>
  )
}
