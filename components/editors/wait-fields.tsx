import { TriangleAlert } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { isDayFirst } from '../../lib/dates/is-day-first.ts'
import { readRhythm } from '../../lib/dates/read-rhythm.ts'
import { readNotice, readQueue } from '../../lib/dates/read-waits.ts'
import { closedFor } from '../../lib/plan/calendar.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { meetingFrom, rhythmOf, rhythmText } from '../../lib/plan/rhythm.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showDuration } from '../../lib/plan/show-duration.ts'
import { neverMeets } from '../../lib/plan/never-meets.ts'
import { showRhythm } from '../../lib/plan/show-rhythm.ts'
import type { Timing } from '../../lib/plan/timing-edits.ts'
import styles from './editor.module.css'

type Waits = Omit<Timing, 'duration'>
/** What one field holds: what it stands for in the plan, or why it stands for nothing, and what it was read as. */
type Read = { waits: Partial<Waits>; shown: string } | { problem: string; choices: string[] }
type Props = {
  plan: Plan
  step: Milestone
  today: PlanDate
  locale: string
  /** `null` while something typed is not understood. */
  onRead: (waits: Waits | null) => void
}

/** What a step waits for beside other steps, in words: notice, a place in line, a meeting (R006). */
export function WaitFields({ plan, step, today, locale, onRead }: Props) {
  const [texts, setTexts] = useState(() => textsOf(step, today))
  const at = { today, locale, dayFirst: isDayFirst(locale) }
  const show = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  const read = { notice: readAsNotice, queue: readAsQueue, meets: readAsMeeting }
  const change = (field: Field, text: string) => {
    const next = { ...texts, [field]: text }
    setTexts(next)
    const reads = fields.map(({ name }) => (next[name].trim() === '' ? { waits: none[name], shown: '' } : read[name](next[name])))
    const understood = reads.every((each) => 'waits' in each)
    onRead(understood ? reads.reduce((all, each) => ({ ...all, ...('waits' in each ? each.waits : {}) }), nothing) : null)
  }
  return (
    <div>
      {fields.map(({ name, ...words }) => (
        <WaitField
          key={name}
          {...words}
          text={texts[name]}
          read={texts[name].trim() === '' ? null : read[name](texts[name])}
          onChange={(text) => change(name, text)}
          given={name === 'notice' && !/given/i.test(texts.notice)}
        />
      ))}
    </div>
  )

  function readAsNotice(text: string): Read {
    const result = readNotice(text, at)
    if (!result.ok) return { problem: result.problem.sentence, choices: [] }
    const { days, on } = result.value
    return { waits: { notice: days, noticeOn: on }, shown: on === null ? 'not given yet' : `given ${show(on)}` }
  }
  function readAsQueue(text: string): Read {
    const result = readQueue(text)
    if (!result.ok) return { problem: result.problem.sentence, choices: [] }
    return { waits: { queue: result.value }, shown: `${result.value} working ${result.value === 1 ? 'day' : 'days'}` }
  }
  function readAsMeeting(text: string): Read {
    const result = readRhythm(text, at)
    if (!result.ok) return { problem: result.problem.sentence, choices: result.problem.choices }
    const never = neverMeets(result.value, today, closedFor(plan, step))
    if (never !== null) return { problem: never, choices: [] }
    const next = meetingFrom(today, result.value, closedFor(plan, step))
    const second = next && meetingFrom(addDays(next, 1), result.value, closedFor(plan, step))
    return {
      waits: { meets: rhythmText(result.value) },
      shown: [next, second].flatMap((date) => (date ? show(date) : [])).join(' and '),
    }
  }
}

type Field = 'notice' | 'queue' | 'meets'
const fields: { name: Field; label: string; placeholder: string }[] = [
  { name: 'notice', label: 'Notice', placeholder: '2 weeks, given Nov 18' },
  { name: 'queue', label: 'In line', placeholder: '4 weeks' },
  { name: 'meets', label: 'Meets', placeholder: 'first Tue, or Dec 3, Jan 14' },
]
const nothing: Waits = { notice: null, noticeOn: null, queue: null, meets: null }
const none: Record<Field, Partial<Waits>> = {
  notice: { notice: null, noticeOn: null },
  queue: { queue: null },
  meets: { meets: null },
}

function textsOf({ notice, noticeOn, queue, meets }: Milestone, today: PlanDate): Record<Field, string> {
  const rhythm = rhythmOf(meets)
  const given = noticeOn === null ? '' : `, given ${showDate(noticeOn, { today, locale: 'en-US', style: 'bare' })}`
  return {
    notice: notice === null ? '' : `${showDuration(notice)}${given}`,
    queue: queue === null ? '' : showDuration(queue),
    meets: rhythm === null ? '' : showRhythm(rhythm, today),
  }
}

type FieldProps = {
  label: string
  placeholder: string
  text: string
  read: Read | null
  /** Whether to offer that notice was given today. */
  given: boolean
  onChange: (text: string) => void
}

function WaitField({ label, placeholder, text, read, given, onChange }: FieldProps) {
  const help = useId()
  const field = useRef<HTMLInputElement>(null)
  const choices = read === null ? [] : 'choices' in read ? read.choices : given ? [`${text.trim()}, given today`] : []
  const take = (choice: string) => {
    onChange(choice)
    field.current?.focus() // The button is about to go, and the focus would go with it.
  }
  return (
    <div className={styles.wait}>
      <label>
        <span>{label}</span>
        <input
          ref={field}
          value={text}
          placeholder={placeholder}
          aria-describedby={help}
          onChange={(event) => onChange(event.target.value)}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <p id={help} role="status" className={read !== null && 'problem' in read ? styles.warning : styles.effect}>
        {read !== null && 'problem' in read && <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />}
        {read !== null && ('problem' in read ? read.problem : read.shown)}
      </p>
      {choices.length > 0 && (
        <div className={styles.chips}>
          {choices.map((choice) => (
            <button key={choice} type="button" className={styles.chip} onClick={() => take(choice)}>
              {given && read !== null && 'waits' in read ? 'Given today' : choice}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
