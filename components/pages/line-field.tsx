import { CornerDownLeft, TriangleAlert } from 'lucide-react'
import { useId, useState, type Ref } from 'react'
import { dateWarnings } from '../../lib/dates/date-warnings.ts'
import { isDayFirst } from '../../lib/dates/is-day-first.ts'
import { readStepLine, type StepLine } from '../../lib/dates/read-step-line.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Who } from '../ui/who.tsx'
import styles from './line-field.module.css'

type Props = {
  plan: Plan
  today: PlanDate
  field: Ref<HTMLInputElement>
  text: string
  onText: (text: string) => void
  /** False when it was refused: what was typed stays. */
  onAdd: (line: StepLine) => Promise<boolean>
  onLeave: () => void
}

/** One line becomes a step; what was understood is shown before Enter. */
export function LineField({ plan, today, field, text, onText, onAdd, onLeave }: Props) {
  const { locale } = usePanel()
  const [newSide, setNewSide] = useState<Side>('buyer')
  const help = useId()
  const read = readStepLine(text, { plan, newSide, today, dayFirst: isDayFirst(locale) })
  // Beside somebody of the plan, somebody new can only be on the other side: then there is nothing to choose.
  const [newcomer] = read.ok && read.value.owners.length === 1 ? read.value.owners.filter((owner) => owner.kind === 'new') : []
  const add = async () => {
    if (!read.ok || !(await onAdd(read.value))) return
    onText('')
    setNewSide('buyer')
  }
  return (
    <form
      className={styles.form}
      aria-label="Add a step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add() // a refusal is said by the toast
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
    >
      <div className={styles.field}>
        <input
          ref={field}
          aria-label="Step, owner, date"
          aria-describedby={help}
          placeholder="Step, owner, date: Security questionnaire, Grace, next thu"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
        />
        <kbd aria-hidden="true">+</kbd>
        <Button look="primary" type="submit" disabled={!read.ok}>
          Add <CornerDownLeft size={14} strokeWidth={2} aria-hidden="true" />
        </Button>
      </div>
      <div id={help} className={styles.help} role="status">
        {read.ok ? (
          <Understood line={read.value} {...{ plan, today, locale }} />
        ) : (
          <p className={read.problem.kind === 'empty' ? styles.hint : styles.warning}>
            {read.problem.kind !== 'empty' && <TriangleAlert size={15} strokeWidth={1.75} aria-hidden="true" />}
            {read.problem.kind === 'empty' ? 'Owner and date may wait. Enter adds the step.' : read.problem.sentence}
          </p>
        )}
      </div>
      {newcomer && (
        <div className={styles.sides} role="group" aria-label={`Side of ${newcomer.name}`}>
          {(['buyer', 'seller'] as const).map((side) => (
            <button key={side} type="button" aria-pressed={newSide === side} onClick={() => setNewSide(side)}>
              {companyOf(plan, side)}
            </button>
          ))}
        </div>
      )}
    </form>
  )
}

type UnderstoodProps = { line: StepLine; plan: Plan; today: PlanDate; locale: string }

/** The line as it will stand in the plan, and what speaks against it. */
function Understood({ line: { title, side, owners, due, others, twin }, plan, today, locale }: UnderstoodProps) {
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  const [dated] = due === null ? [] : dateWarnings(due, { today, locale, calendars: plan.calendars })
  const warning = twin
    ? `“${twin.title.trim()}” is on the plan already${twin.due ? `, ${show(twin.due)}` : ''}.`
    : dated?.sentence
  const whose = side === 'both' ? 'Both sides' : companyOf(plan, side)
  return (
    <>
      <p className={styles.understood}>
        <b>{title}</b>
        {owners.length === 0 && <span>{whose}, owner to agree</span>}
        {owners.map((owner) => {
          const name = owner.kind === 'known' ? owner.person.name || owner.person.email : owner.name
          return (
            <span key={owner.side} className={styles.owner}>
              <Who name={name} side={owner.side} /> {name}, {companyOf(plan, owner.side)}
              {owner.kind === 'new' && ' (new on this plan)'}
            </span>
          )
        })}
        <span>{due === null ? 'day to agree' : show(due)}</span>
        {others.length > 0 && <i>or {others.map(show).join(', ')}</i>}
      </p>
      {warning && (
        <p className={styles.warning}>
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden="true" /> {warning}
        </p>
      )}
    </>
  )
}

const companyOf = ({ deal }: Plan, side: Side): string =>
  side === 'buyer' ? shortName(deal.account) || 'Buyer' : shortName(deal.seller) || 'Seller'
