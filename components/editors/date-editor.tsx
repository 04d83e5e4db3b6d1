import { ArrowRight, Calendar, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { usePanel } from '../ports.ts'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import { EffectLine } from './effect-line.tsx'
import type { Anchor } from '../../lib/plan/anchor.ts'
import { plainMove } from './move-choice.ts'
import styles from './editor.module.css'

const CalendarGrid = lazy(() => import('./calendar-grid.tsx').then((module) => ({ default: module.CalendarGrid })))
const CascadePreview = lazy(() => import('./cascade-preview.tsx').then((module) => ({ default: module.CascadePreview })))
type DateWords = typeof import('./date-words.ts')
// The grammar of dates is 15 KB: it comes with the first date that is edited, and with it what a move means for other dates.
const dateWords = (): Promise<DateWords> => import('./date-words.ts')

type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  account: string | null
  /** Why it moves, where that is known already. */
  reason?: { text: string; internal: boolean } | undefined
  onSave: (edits: Edit[], said: string) => void
  onCancel: () => void
}

/** A date as it is typed, what it means, other readings, what speaks against it, and what it does to the rest of the plan. */
export function DateEditor({ plan, step, today, locale, account, reason: known, onSave, onCancel }: Props) {
  const { source, audience } = usePanel()
  const [words, setWords] = useState<DateWords | null>(null)
  const [text, setText] = useState('')
  const [grid, setGrid] = useState(false)
  const [choice, setChoice] = useState({ ...plainMove, ...(known && { reason: known.text, internal: known.internal }) })
  const help = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void dateWords().then(setWords), [])

  const at = { plan, step, today, locale }
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  const read = words?.readDue(text, at) ?? null
  const due = read?.ok ? read.value.date : null
  const ways = words && due !== null ? words.waysTo(due, at) : null
  const how = words && ways ? words.chosenWay(ways, choice.how) : 'move'
  const follows = ways !== null && ways.move.moved.length > 0
  const warning = read?.ok ? read.value.warning : text.trim() === '' ? null : (read && !read.ok && read.problem.sentence) || null
  // The day it would end at this pace is the likeliest new date; pace is for the team alone.
  const { slip = 0, predicted = null } = schedule(plan, today).forecasts.get(step.id) ?? {}
  const likely = audience === 'team' && slip > 0 && predicted !== null ? [predicted] : []
  // A date of theirs that the step hangs on, or can be hung on: its words are typed by a press.
  const anchor = words?.anchorOf(plan, step) ?? null
  const hangs = read?.ok ? read.value.hangsOn : text === '' ? anchor : null
  const dates = plan.events.filter(({ on, title }) => on !== null && on >= today && title !== '').slice(0, 3)
  const save = (date: PlanDate, { waysTo, chosenWay, cascadeEdits }: DateWords, hangsOn: Anchor | null = null) => {
    const all = waysTo(date, at)
    const cascade = all[chosenWay(all, choice.how)]
    const reason = choice.reason.trim()
    const note = reason === '' ? null : { id: `nt${source.newId()}`, text: reason, internal: choice.internal, on: today }
    const edits = cascadeEdits(plan, step, cascade, {
      target: choice.target,
      reason: note,
      hangsOn: hangsOn && { event: hangsOn.event.id, days: hangsOn.days },
    })
    onSave(edits, movedTo(show(date), cascade.moved.length))
  }
  /** Who types faster than the grammar is loaded has pressed Enter all the same. */
  const saveTyped = async () => {
    const loaded = await dateWords()
    const typed = loaded.readDue(text, at)
    if (typed.ok) save(typed.value.date, loaded, typed.value.hangsOn)
  }
  const take = (typed: string) => {
    setText(typed)
    field.current?.focus() // The button is about to go, and the focus would go with it.
  }
  /** Nothing else moves unseen: a day that takes others along is shown first. */
  const pick = (date: PlanDate, loaded: DateWords) => {
    if (loaded.waysTo(date, at).move.moved.length === 0) return save(date, loaded)
    setGrid(false)
    take(date)
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
      {words && hangs && (
        <p className={styles.effect}>
          {words.showAnchor(hangs)}
          {read?.ok && ', and moves with it'}
        </p>
      )}
      <div className={styles.chips}>
        {text === '' &&
          dates.map(({ id, title }) => (
            <button key={id} type="button" className={styles.chip} onClick={() => take(title)}>
              {title}
            </button>
          ))}
        {(read?.ok ? read.value.others : text === '' ? likely : []).map((date) => (
          <button key={date} type="button" className={styles.chip} onClick={() => take(date)}>
            {show(date)}
          </button>
        ))}
        <button type="button" className={styles.chip} aria-label="Calendar" aria-expanded={grid} onClick={() => setGrid(!grid)}>
          <Calendar size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      {grid && (
        <Suspense>
          <CalendarGrid
            calendars={plan.calendars}
            selected={due ?? step.due ?? today}
            today={today}
            locale={locale}
            onPick={(date) => words && pick(date, words)}
          />
        </Suspense>
      )}
      {due && !follows && <EffectLine {...{ plan, today, locale }} changed={[{ ...step, due }]} />}
      {ways && follows && (
        <Suspense>
          <CascadePreview {...{ plan, step, today, locale, account, ways, how, choice }} onChoice={setChoice} />
        </Suspense>
      )}
      <EditorFoot save="Save date" keys="↵" disabled={words !== null && due === null} onCancel={onCancel} />
    </EditorForm>
  )
}

const movedTo = (date: string, along: number): string =>
  along === 0 ? `Moved to ${date}` : `Moved to ${date}, and ${along} ${along === 1 ? 'step' : 'steps'} with it`
