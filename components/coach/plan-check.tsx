import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Edit } from '../../lib/plan/change.ts'
import { checkNames, isCheckId, type CheckId } from '../../lib/plan/coach/check-names.ts'
import { coach } from '../../lib/plan/coach/coach.ts'
import type { Finding } from '../../lib/plan/coach/finding.ts'
import { setCheckOff, writtenEdits } from '../../lib/plan/coach/fix-edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
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
  const records = useLiveQuery(() => source.readRecords(plan.id), [source, plan.id])
  const findings = useMemo(
    () => (records ? coach(plan, schedule, today, settings.coach, records) : []),
    [plan, schedule, today, settings.coach, records],
  )
  const [all, setAll] = useState(false)
  const [writing, setWriting] = useState<string | null>(null)
  const shown = all ? findings : findings.slice(0, shownAtOnce)
  const more = findings.length - shown.length
  const off = plan.value.coachOff.filter(isCheckId)
  const { fixRef, leave, heading } = useFocusKept(shown.length)
  if (!records || (findings.length === 0 && off.length === 0)) return null

  const dismiss = async (check: CheckId, index: number) => {
    leave(index)
    await onEdit(setCheckOff(plan, check, true), `“${checkNames[check]}” is off for this plan`)
  }
  const fix = async (finding: Finding, index: number) => {
    if (finding.fix.do === 'write') return setWriting(keyOf(finding))
    leave(index)
    await carryOut(finding.fix, { plan, today, locale, newId: source.newId, edit: onEdit, ...gestures })
  }

  return (
    <section className={styles.section} aria-labelledby="check-heading">
      <h2 id="check-heading" ref={heading} tabIndex={-1}>
        Plan check
      </h2>
      <ul aria-label="Plan check">
        {shown.map((finding, index) => (
          <FindingRow
            key={keyOf(finding)}
            finding={finding}
            singleKeys={settings.singleKeys}
            fixRef={fixRef(index)}
            onFix={() => void fix(finding, index)}
            onDismiss={() => void dismiss(finding.check, index)}
          >
            {writing === keyOf(finding) && finding.fix.do === 'write' && (
              <WriteEditor
                what={finding.fix.what}
                of={finding.fix.about ?? plan.id}
                text={finding.fix.what === 'outcome' ? plan.head.outcome : ''}
                onSave={(text) => save(finding, text, index)}
                onCancel={() => close(index)}
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

  function close(index: number): void {
    setWriting(null)
    leave(index)
  }

  async function save({ fix }: Finding, text: string, index: number): Promise<boolean> {
    if (fix.do !== 'write') return false
    const saved = await onEdit(writtenEdits(plan, fix, text, today, source.newId), writtenWords[fix.what].said)
    if (saved) close(index)
    return saved
  }
}

const keyOf = ({ check, about }: Finding): string => `${check} ${about}`

/** When the row that had the focus is gone, the one in its place takes it; after the last, the heading. */
function useFocusKept(rows: number) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const left = useRef<number | null>(null)
  useEffect(() => {
    const active = document.activeElement ?? document.body
    if (left.current === null || heading.current?.parentElement?.contains(active)) return
    const button = buttons.current[Math.min(left.current, rows - 1)]
    left.current = null
    // An editor that was opened elsewhere keeps what it took.
    if (active === document.body) (button ?? heading.current)?.focus()
  })
  return {
    heading,
    fixRef: (index: number) => (button: HTMLButtonElement | null) => void (buttons.current[index] = button),
    leave: (index: number) => void (left.current = index),
  }
}
