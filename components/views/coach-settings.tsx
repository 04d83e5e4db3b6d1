import { useId } from 'react'
import { thresholdProblem } from '../../lib/plan/coach/threshold-problem.ts'
import type { CoachThresholds } from '../../lib/plan/coach/thresholds.ts'
import styles from './coach-settings.module.css'
import { usePanel } from '../ports.ts'
import { useSavedText } from './saved-text.tsx'

type Props = { thresholds: CoachThresholds; onChange: (thresholds: CoachThresholds) => Promise<void> }
type Key = keyof CoachThresholds

const fields: { key: Key; label: string; detail: string }[] = [
  { key: 'latePercent', label: 'Security and legal start by', detail: 'percent of the time left to signature' },
  { key: 'paperWeeks', label: 'Legal and procurement take', detail: 'weeks, until the buyer says better' },
  { key: 'silentDays', label: 'A step is silent after', detail: 'working days without movement' },
  { key: 'staleDays', label: 'A plan is stale after', detail: 'days without a change' },
  { key: 'longSteps', label: 'A plan is long above', detail: 'steps' },
  { key: 'tooLongSteps', label: 'A plan is too long above', detail: 'steps' },
  { key: 'draftHours', label: 'A promised draft is sent within', detail: 'hours' },
  { key: 'fullPlanValue', label: 'A full plan is for deals above', detail: 'thousand a year; below, a light one' },
  { key: 'lateDraftPercent', label: 'A plan comes late when less is left than', detail: 'percent of the deal’s cycle' },
]

/** What the plan check measures with, each kept as soon as its field is left. */
export function CoachSettings({ thresholds, onChange }: Props) {
  const { source } = usePanel()
  return fields.map(({ key, label, detail }) => (
    <Threshold
      key={key}
      {...{ label, detail }}
      value={thresholds[key]}
      check={(text) => thresholdProblem(key, text, thresholds)}
      onSave={async (text) => {
        await onChange({ ...thresholds, [key]: Number(text) })
        // A refusal was said. Only what is kept now tells of it here, and then what was typed stays.
        const kept = await source.readSettings().catch(() => null)
        return kept?.coach[key] === Number(text)
      }}
    />
  ))
}

type ThresholdProps = {
  label: string
  detail: string
  value: number
  check: (text: string) => string | undefined
  onSave: (text: string) => Promise<boolean>
}

function Threshold({ label, detail, value, check, onSave }: ThresholdProps) {
  const problemId = useId()
  const { input, problem } = useSavedText({ value: String(value), required: true, check, onSave })
  return (
    <>
      <label className={styles.row}>
        <span>
          {label} <small>{detail}</small>
        </span>
        <input {...input} inputMode="numeric" maxLength={4} autoComplete="off" aria-describedby={problemId} />
      </label>
      <p id={problemId} className={styles.problem} role="alert">
        {problem}
      </p>
    </>
  )
}
