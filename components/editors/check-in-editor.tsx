import { ArrowRight, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { fail, ok, type Result } from '../../lib/base/result.ts'
import type { SlotProblem } from '../../lib/dates/read-slot.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { planCheckIn, type PlannedCheckIn } from '../../lib/plan/check-ins.ts'
import { deleteEntity } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showCheckIn } from '../../lib/plan/show-check-in.ts'
import { whyClosed } from '../../lib/plan/why-closed.ts'
import { instantOf, wallTime, type WallTime } from '../../lib/plan/zoned.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { EditorFoot } from './editor-foot.tsx'
import { EditorForm } from './editor-form.tsx'
import styles from './editor.module.css'

type SlotWords = typeof import('../../lib/dates/read-slot.ts')
// The grammar of dates comes with the first date that is edited.
const slotWords = (): Promise<SlotWords> => import('../../lib/dates/read-slot.ts')

type Props = {
  plan: Plan
  today: PlanDate
  /** The zone of this machine, an IANA name. */
  here: string
  standing: PlannedCheckIn | null
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onClose: () => void
}

/** When the two sides talk next. It comes again every week, at the same time of day, once it is marked as kept or missed. */
export function CheckInEditor({ plan, today, here, standing, onEdit, onClose }: Props) {
  const { source, clock, locale } = usePanel()
  const [words, setWords] = useState<SlotWords | null>(null)
  const [text, setText] = useState('')
  const help = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void slotWords().then(setWords), [])

  const instant = (slot: WallTime) => instantOf(slot, here)
  const show = (at: string) => showCheckIn({ at, zone: here }, { today, locale, here })
  const isToCome = (slot: WallTime) => Date.parse(instant(slot)) > clock()
  const readBy = ({ readSlot }: SlotWords): Result<{ at: string; others: WallTime[] }, SlotProblem> => {
    const read = readSlot(text, { today, locale })
    if (!read.ok) return read
    if (!isToCome(read.value)) return fail({ sentence: 'That has passed. Try mon 10am.' })
    return ok({ at: instant(read.value), others: read.value.others.filter(isToCome) })
  }
  const read = words && text.trim() !== '' ? readBy(words) : null
  const off = read?.ok ? whyClosed(plan.calendars, wallTime(read.value.at, here).date) : null
  const others = read?.ok ? read.value.others : []
  const save = async (edits: Edit[], said: string) => (await onEdit(edits, said)) && onClose()
  /** Who types faster than the grammar is loaded has pressed Enter all the same. */
  const saveTyped = async () => {
    const typed = readBy(await slotWords())
    if (!typed.ok) return
    const { at } = typed.value
    await save(planCheckIn(plan, at, here, source.newId), `Check-in ${show(at)}`)
  }
  return (
    <EditorForm label="Weekly check-in" onSave={() => void saveTyped()} onCancel={onClose}>
      <div className={styles.field}>
        <input
          ref={field}
          autoFocus
          aria-label="Check-in"
          aria-describedby={help}
          placeholder={standing ? showCheckIn(standing, { today, locale, here }) : 'mon 10am'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
        {read?.ok && <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />}
        <output>{read?.ok && show(read.value.at)}</output>
      </div>
      <p id={help} className={(read && !read.ok) || off ? styles.warning : styles.effect} role="status">
        {read && (!read.ok || off) ? (
          <>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />{' '}
            {read.ok ? `That day is ${off}. Pick another one?` : read.problem.sentence}
          </>
        ) : (
          'Fifteen minutes, every week at this time.'
        )}
      </p>
      {(others.length > 0 || standing) && (
        <div className={styles.chips}>
          {others.map((slot) => (
            <button
              key={slot.date}
              type="button"
              className={styles.chip}
              onClick={() => {
                setText(`${slot.date} ${slot.time}`)
                field.current?.focus() // The button is about to go, and the focus would go with it.
              }}
            >
              {show(instant(slot))}
            </button>
          ))}
          {standing && (
            <Button look="outlined" onClick={() => void save(deleteEntity(standing), 'No check-in is planned now')}>
              Take it off
            </Button>
          )}
        </div>
      )}
      <EditorFoot save="Save check-in" keys="↵" disabled={words !== null && !read?.ok} onCancel={onClose} />
    </EditorForm>
  )
}
