import { ArrowRight, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { readDuration } from '../../lib/dates/read-duration.ts'
import type { DurationFrom } from '../../lib/plan/entity-kinds.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'
import { usePanel } from '../ports.ts'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import { EffectLine } from './effect-line.tsx'
import styles from './editor.module.css'

type Said = { days: number; from: DurationFrom }
type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  onSave: (said: Said | null) => void
  onCancel: () => void
}

/** How long a step takes and who said so, with what follows from it: the day to start by, or the day it would end. */
export function DurationEditor({ plan, step, today, locale, onSave, onCancel }: Props) {
  const [text, setText] = useState(step.duration === null ? '' : showDuration(step.duration))
  const [from, setFrom] = useState<DurationFrom>(step.durationFrom ?? (step.side === 'seller' ? 'seller' : 'buyer'))
  const help = useId()
  const read = readDuration(text)
  const isEmpty = text.trim() === ''
  const changed = read.ok ? { ...step, duration: read.value } : null
  const said: [DurationFrom, string][] = [
    ['buyer', `${shortName(plan.deal.account) || 'They'} said`],
    ['seller', 'We said'],
    ['assumed', 'Assumed'],
  ]
  const save = () => {
    if (read.ok) onSave({ days: read.value, from })
    else if (isEmpty && step.duration !== null) onSave(null)
  }
  return (
    <EditorForm label={`How long ${step.title} takes`} onSave={save} onCancel={onCancel}>
      <div className={styles.field}>
        <input
          autoFocus
          aria-label="How long it takes"
          aria-describedby={help}
          placeholder="8 weeks or 10 days"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onFocus={(event) => event.target.select()}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
        />
        {read.ok && <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />}
        <output>{read.ok && `${read.value} working ${read.value === 1 ? 'day' : 'days'}`}</output>
      </div>
      <div id={help} role="status">
        {!read.ok && !isEmpty && (
          <p className={styles.warning}>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> {read.problem.sentence}
          </p>
        )}
        {changed && <Follows plan={plan} step={changed} today={today} locale={locale} />}
        {changed && <EffectLine plan={plan} changed={[changed]} today={today} locale={locale} />}
      </div>
      <div className={styles.chips} role="group" aria-label="Who said so">
        {said.map(([who, words]) => (
          <button key={who} type="button" className={styles.chip} aria-pressed={from === who} onClick={() => setFrom(who)}>
            {words}
          </button>
        ))}
      </div>
      <EditorFoot
        save={isEmpty && step.duration !== null ? 'Take it off' : 'Save'}
        keys="↵"
        disabled={!read.ok && !(isEmpty && step.duration !== null)}
        onCancel={onCancel}
      />
    </EditorForm>
  )
}

/** The day to start by, or, to the team alone, that it is too late for its date. */
function Follows({ plan, step, today, locale }: Pick<Props, 'plan' | 'step' | 'today' | 'locale'>) {
  const { audience } = usePanel()
  const milestones = plan.milestones.map((each) => (each.id === step.id ? step : each))
  const forecast = schedule({ ...plan, milestones }, today).forecasts.get(step.id)
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  if (audience === 'team' && forecast?.because?.kind === 'takes' && forecast.predicted !== null && step.due !== null)
    return (
      <p className={styles.warning}>
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> Would end {show(forecast.predicted)}, not{' '}
        {show(step.due)}
      </p>
    )
  return forecast?.startBy && step.status === 'open' ? (
    <p className={styles.effect}>
      Start by <b>{show(forecast.startBy)}</b> to make {step.due && show(step.due)}
    </p>
  ) : null
}
