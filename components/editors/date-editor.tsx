import { ArrowRight, Calendar, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { followers, type Follower } from '../../lib/plan/edits.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import { EffectLine } from './effect-line.tsx'
import styles from './editor.module.css'

const CalendarGrid = lazy(() => import('./calendar-grid.tsx').then((module) => ({ default: module.CalendarGrid })))
type DateWords = typeof import('./date-words.ts')
// The grammar of dates is 15 KB: it comes with the first date that is edited.
const dateWords = (): Promise<DateWords> => import('./date-words.ts')

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  onSave: (due: PlanDate, along: Follower[]) => void
  onCancel: () => void
}

/** A date as it is typed, what it means, other readings, what speaks against it, and the steps that would keep their distance. */
export function DateEditor({ plan, step, today, locale, onSave, onCancel }: Props) {
  const [words, setWords] = useState<DateWords | null>(null)
  const [text, setText] = useState('')
  const [grid, setGrid] = useState(false)
  const [keepGap, setKeepGap] = useState(true)
  const help = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void dateWords().then(setWords), [])

  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  const read = words?.readDue(text, { plan, step, today, locale }) ?? null
  const due = read?.ok ? read.value.date : null
  const along = due === null ? [] : followers(plan, step, due)
  const warning = read?.ok ? read.value.warning : text.trim() === '' ? null : (read && !read.ok && read.problem.sentence) || null
  // The day it would end at this pace is the likeliest new date.
  const { slip = 0, predicted = null } = schedule(plan, today).forecasts.get(step.id) ?? {}
  const likely = slip > 0 && predicted !== null ? [predicted] : []
  const save = (date: PlanDate) => onSave(date, keepGap ? followers(plan, step, date) : [])
  /** Who types faster than the grammar is loaded has pressed Enter all the same. */
  const saveTyped = async () => {
    const typed = (await dateWords()).readDue(text, { plan, step, today, locale })
    if (typed.ok) save(typed.value.date)
  }

  return (
    <EditorForm label={`Date of ${step.title}`} onSave={() => void saveTyped()} onCancel={onCancel}>
      <div className={styles.field}>
        <input
          ref={field}
          autoFocus
          aria-label="Date"
          aria-describedby={help}
          placeholder={step.due ? show(step.due) : 'next thu, +3d or Dec 4'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
        {due && <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />}
        <output>{due && show(due)}</output>
      </div>
      <p id={help} className={warning ? styles.warning : undefined} role="status">
        {warning && (
          <>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> {warning}
          </>
        )}
      </p>
      <div className={styles.chips}>
        {(read?.ok ? read.value.others : text === '' ? likely : []).map((date) => (
          <button
            key={date}
            type="button"
            className={styles.chip}
            onClick={() => {
              setText(date)
              field.current?.focus() // The button is about to go, and the focus would go with it.
            }}
          >
            {show(date)}
          </button>
        ))}
        <button type="button" className={styles.chip} aria-label="Calendar" aria-expanded={grid} onClick={() => setGrid(!grid)}>
          <Calendar size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      {grid && (
        <Suspense>
          <CalendarGrid selected={due ?? step.due ?? today} today={today} locale={locale} onPick={(date) => save(date)} />
        </Suspense>
      )}
      {due && <EffectLine {...{ plan, today, locale }} changed={[{ ...step, due }, ...(keepGap ? along : []).map(moved)]} />}
      {along.length > 0 && <KeepGap along={along} show={show} checked={keepGap} onChange={setKeepGap} />}
      <EditorFoot save="Save date" keys="↵" disabled={words !== null && due === null} onCancel={onCancel} />
    </EditorForm>
  )
}

const moved = ({ step, to }: Follower): Milestone => ({ ...step, due: to })

type KeepGapProps = {
  along: Follower[]
  show: (date: PlanDate) => string
  checked: boolean
  onChange: (checked: boolean) => void
}

function KeepGap({ along, show, checked, onChange }: KeepGapProps) {
  const [first] = along
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        Keep the gap to {along.length === 1 ? first?.step.title : `the ${along.length} steps that wait for it`}
        {along.length === 1 && first && (
          <small>
            Moves it from {show(first.from)} to {show(first.to)}
          </small>
        )}
        {along.length > 1 &&
          along.slice(0, 3).map(({ step, to }) => (
            <small key={step.id}>
              <i>{step.title}</i>
              <span>moves to {show(to)}</span>
            </small>
          ))}
        {along.length > 3 && <small>and {along.length - 3} more</small>}
      </span>
    </label>
  )
}
