import { ArrowRight, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { fail, ok, type Result } from '../../lib/base/result.ts'
import type { SlotProblem } from '../../lib/dates/read-slot.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { planCheckIn, type PlannedCheckIn } from '../../lib/plan/check-ins.ts'
import { deleteEntity } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showCheckIn } from '../../lib/plan/show-check-in.ts'
import { instantOf } from '../../lib/plan/zoned.ts'
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
  standing: PlannedCheckIn | null
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onClose: () => void
}

/** When the two sides talk next. It comes again every week, at the same time of day, once it is marked as kept or missed. */
export function CheckInEditor({ plan, today, standing, onEdit, onClose }: Props) {
  const { source, clock, locale } = usePanel()
  const [words, setWords] = useState<SlotWords | null>(null)
  const [text, setText] = useState('')
  const help = useId()
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  useEffect(() => void slotWords().then(setWords), [])

  const show = (at: string) => showCheckIn({ at, zone }, { today, locale })
  const readBy = ({ readSlot }: SlotWords): Result<string, SlotProblem> => {
    const read = readSlot(text, { today })
    const at = read.ok ? instantOf(read.value, zone) : ''
    if (!read.ok) return read
    return Date.parse(at) > clock() ? ok(at) : fail({ sentence: 'That has passed. Try mon 10am.' })
  }
  const read = words && text.trim() !== '' ? readBy(words) : null
  const save = async (edits: Edit[], said: string) => (await onEdit(edits, said)) && onClose()
  /** Who types faster than the grammar is loaded has pressed Enter all the same. */
  const saveTyped = async () => {
    const typed = readBy(await slotWords())
    if (typed.ok) await save(planCheckIn(plan, typed.value, zone, source.newId), `Check-in ${show(typed.value)}`)
  }
  return (
    <EditorForm label="Weekly check-in" onSave={() => void saveTyped()} onCancel={onClose}>
      <div className={styles.field}>
        <input
          autoFocus
          aria-label="Check-in"
          aria-describedby={help}
          placeholder={standing ? showCheckIn(standing, { today, locale }) : 'mon 10am'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
        {read?.ok && <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />}
        <output>{read?.ok && show(read.value)}</output>
      </div>
      <p id={help} className={read && !read.ok ? styles.warning : styles.effect} role="status">
        {read && !read.ok ? (
          <>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" /> {read.problem.sentence}
          </>
        ) : (
          'Fifteen minutes, every week at this time.'
        )}
      </p>
      {standing && (
        <div className={styles.chips}>
          <Button look="outlined" onClick={() => void save(deleteEntity(standing), 'No check-in is planned now')}>
            Take it off
          </Button>
        </div>
      )}
      <EditorFoot save="Save check-in" keys="↵" disabled={words !== null && !read?.ok} onCancel={onClose} />
    </EditorForm>
  )
}
