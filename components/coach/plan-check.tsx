import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import { checkNames, isCheckId, type CheckId } from '../../lib/plan/coach/check-names.ts'
import { coach } from '../../lib/plan/coach/coach.ts'
import type { Finding } from '../../lib/plan/coach/finding.ts'
import { setCheckOff, writtenEdits } from '../../lib/plan/coach/fix-edits.ts'
import { completeness, completenessWords } from '../../lib/plan/completeness.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { useClock } from '../panel/use-clock.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { carryOut, type CoachGestures } from './carry-out.ts'
import { FindingRow } from './finding-row.tsx'
import { writtenWords } from './fix-words.ts'
import { OffChecks } from './off-checks.tsx'
import styles from './plan-check.module.css'
import { WriteEditor } from './write-editor.tsx'

type Props = {
  plan: Plan
  schedule: Schedule
  today: PlanDate
  settings: Settings
  gestures: CoachGestures
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
}

/** More would be a lecture. */
const shownAtOnce = 4

/** What a colleague who knows how deals are lost would say, each with its fix. Only here, and never in the way. */
export function PlanCheck({ plan, schedule, today, settings, gestures, onEdit }: Props) {
  const { source, locale } = usePanel()
  // Without the changes there is less to say, and no reason to say nothing.
  const records = useLiveQuery(() => source.readRecords(plan.id).catch(() => null), [source, plan.id])
  const now = useClock(quarterHour)
  const findings = useMemo(
    () => (records === undefined ? [] : coach(plan, schedule, today, settings.coach, records, now)),
    [plan, schedule, today, settings.coach, records, now],
  )
  const [all, setAll] = useState(false)
  const [writing, setWriting] = useState<string | null>(null)
  const shown = all ? findings : findings.slice(0, shownAtOnce)
  const more = findings.length - shown.length
  const off = plan.value.coachOff.filter(isCheckId)
  const { fixRef, holds, heading } = useFocusKept(shown.length)
  if (records === undefined || (findings.length === 0 && off.length === 0)) return null

  const dismiss = async (check: CheckId) => {
    await onEdit(setCheckOff(plan, check, true), `“${checkNames[check]}” is off for this plan`)
  }
  const fix = async (finding: Finding) => {
    if (finding.fix.do === 'write') return setWriting(keyOf(finding))
    await carryOut(finding.fix, { plan, today, locale, newId: source.newId, edit: onEdit, ...gestures })
  }

  return (
    <section className={styles.section} aria-labelledby="check-heading">
      <h2 id="check-heading" ref={heading} tabIndex={-1}>
        Plan check
      </h2>
      <p className={styles.parts}>{completenessWords(completeness(plan))}</p>
      <ul aria-label="Plan check">
        {shown.map((finding, index) => (
          <FindingRow
            key={keyOf(finding)}
            finding={finding}
            singleKeys={settings.singleKeys}
            fixRef={fixRef(index)}
            {...holds(index)}
            onFix={() => void fix(finding)}
            onDismiss={() => void dismiss(finding.check)}
          >
            {writing === keyOf(finding) && finding.fix.do === 'write' && (
              <WriteEditor
                what={finding.fix.what}
                of={finding.fix.about ?? plan.id}
                text={finding.fix.what === 'outcome' ? plan.head.outcome : ''}
                onSave={(text) => save(finding, text)}
                onCancel={() => setWriting(null)}
              />
            )}
          </FindingRow>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Button onClick={() => setAll(true)}>
            Show {more} more<span className="hidden-text"> of the plan check</span>
          </Button>
        </p>
      )}
      {off.length > 0 && (
        <OffChecks
          off={off}
          onBringBack={(check) => void onEdit(setCheckOff(plan, check, false), `“${checkNames[check]}” is back`)}
        />
      )}
    </section>
  )

  async function save({ fix }: Finding, text: string): Promise<boolean> {
    if (fix.do !== 'write') return false
    const saved = await onEdit(writtenEdits(plan, fix, text, today, source.newId), writtenWords[fix.what].said)
    if (saved) setWriting(null)
    return saved
  }
}

/** In milliseconds. What is promised is counted in hours: nothing is reckoned anew each minute. */
const quarterHour = (now: number): number => Math.floor(now / 900_000) * 900_000

const keyOf = ({ check, about }: Finding): string => `${check} ${about}`

/** When the row that had the focus is gone, the one in its place takes it; after the last, the heading. */
function useFocusKept(rows: number) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  /** The row with the focus. React tells of a focus that moves away, and not of one that is lost with its row. */
  const held = useRef<number | null>(null)
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return
    const button = buttons.current[Math.min(held.current, rows - 1)]
    held.current = null
    ;(button ?? heading.current)?.focus()
  })
  return {
    heading,
    fixRef: (index: number) => (button: HTMLButtonElement | null) => void (buttons.current[index] = button),
    holds: (index: number) => ({
      onFocus: () => void (held.current = index),
      onBlur: () => void (held.current = null),
    }),
  }
}
