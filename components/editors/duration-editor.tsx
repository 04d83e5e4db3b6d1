import { ArrowRight, ChevronRight, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'
import { readDuration } from '../../lib/dates/read-duration.ts'
import type { DurationFrom } from '../../lib/plan/entity-kinds.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { isOwn } from '../../lib/plan/because.ts'
import { lengthOf } from '../../lib/plan/step-length.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { actWords, whyWords } from '../../lib/plan/why-words.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'
import type { Timing } from '../../lib/plan/timing-edits.ts'
import { usePanel } from '../ports.ts'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import { EffectLine } from './effect-line.tsx'
import styles from './editor.module.css'

// It brings the grammar of dates along.
const WaitFields = lazy(() => import('./wait-fields.tsx').then((module) => ({ default: module.WaitFields })))

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  onSave: (timing: Timing, from: DurationFrom) => void
  onCancel: () => void
}

/** How long a step takes, what it waits for beside other steps and who said so, with what follows from it: the day to start by, or the day it would end. */
export function DurationEditor({ plan, step, today, locale, onSave, onCancel }: Props) {
  const [text, setText] = useState(step.duration === null ? '' : showDuration(step.duration))
  const [from, setFrom] = useState<DurationFrom>(step.durationFrom ?? (step.side === 'seller' ? 'seller' : 'buyer'))
  const help = useId()
  const read = readDuration(text)
  const isEmpty = text.trim() === ''
  const { notice, noticeOn, queue, meets } = step
  const [waits, setWaits] = useState<Omit<Timing, 'duration'> | null>({ notice, noticeOn, queue, meets })
  const [open, setOpen] = useState(notice !== null || queue !== null || meets !== null)
  const timing = waits && (read.ok || isEmpty) ? { ...waits, duration: read.ok ? read.value : null } : null
  const changed = timing && { ...step, ...timing }
  const isGone = timing !== null && Object.values(timing).every((value) => value === null)
  const isNothing = isGone && lengthOf(step) === null
  const said: [DurationFrom, string][] = [
    ['buyer', `${shortName(plan.deal.account) || 'They'} said`],
    ['seller', 'We said'],
    ['assumed', 'Assumed'],
  ]
  const save = () => {
    if (timing && !isNothing) onSave(timing, from)
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
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" /> What it waits for
      </button>
      {open && (
        <Suspense>
          <WaitFields {...{ plan, step, today, locale }} onRead={setWaits} />
        </Suspense>
      )}
      <div className={styles.chips} role="group" aria-label="Who said so">
        {said.map(([who, words]) => (
          <button key={who} type="button" className={styles.chip} aria-pressed={from === who} onClick={() => setFrom(who)}>
            {words}
          </button>
        ))}
      </div>
      <EditorFoot
        save={isGone && !isNothing ? 'Take it off' : 'Save'}
        keys="↵"
        disabled={timing === null || isNothing}
        onCancel={onCancel}
      />
    </EditorForm>
  )
}

/** The day to act by, or, to the team alone, that it is too late for its date, and why. */
function Follows({ plan, step, today, locale }: Pick<Props, 'plan' | 'step' | 'today' | 'locale'>) {
  const { audience } = usePanel()
  const milestones = plan.milestones.map((each) => (each.id === step.id ? step : each))
  const forecast = schedule({ ...plan, milestones }, today).forecasts.get(step.id)
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  if (!forecast || step.due === null) return null
  if (audience === 'team' && forecast.because && isOwn(forecast.because) && forecast.predicted !== null)
    return (
      <p className={styles.warning}>
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> Would end {show(forecast.predicted)}, not{' '}
        {show(step.due)}
        {whyWords(forecast.because)}
      </p>
    )
  const act = forecast.askBy ?? (forecast.startBy === null ? null : { kind: 'start' as const, on: forecast.startBy })
  return act && step.status === 'open' ? (
    <p className={styles.effect}>
      {actWords[act.kind]} by <b>{show(act.on)}</b> to make {show(step.due)}
    </p>
  ) : null
}
