import type { Criterion } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { readCriterion } from '../../lib/plan/read-criterion.ts'
import { typedNumber, showCriterion, type CriterionLine } from '../../lib/plan/show-criterion.ts'
import editor from '../editors/editor.module.css'
import { useUnsavedFields } from '../editors/use-unsaved.ts'
import { EntryForm } from './entry-form.tsx'
import { FormField } from './form-field.tsx'
import styles from './form.module.css'

type Props = {
  /** The plan a new one is for, else the criterion. */
  of: string
  criterion: Criterion | null
  today: PlanDate
  /** It was opened to record what came out. */
  forActual?: boolean
  onSave: (fields: CriterionLine) => Promise<boolean>
  onCancel: () => void
}

const comparators: [NonNullable<CriterionLine['comparator']>, string][] = [
  ['<=', 'at most'], ['>=', 'at least'], ['<', 'below'], ['>', 'above'], ['=', 'exactly'],
] // prettier-ignore

/** One typed line, read into fields as it is typed; each field can be corrected below, and the line follows. */
export function CriterionEditor({ of, criterion, today, forActual = false, onSave, onCancel }: Props) {
  const { fields, now, change, forget } = useUnsavedFields(`criterion of ${of}`, textsOf(criterion ?? readCriterion('')))
  const type = (line: string) => {
    const { actual, ...read } = textsOf(readCriterion(line))
    change({ ...read, line, ...(actual === '' ? {} : { actual }) })
  }
  const correct = (typed: Partial<typeof fields>) => {
    const read = linesOf({ ...now(), ...typed })
    change({ ...typed, ...(typeof read === 'string' ? {} : { line: showCriterion(read) }) })
  }
  const save = async (): Promise<string | null> => {
    const read = linesOf(now())
    if (typeof read === 'string') return read
    if (await onSave(read)) forget()
    return null
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  const text = (name: keyof typeof fields, placeholder = '') => (
    <input
      placeholder={placeholder}
      maxLength={2_000}
      autoComplete="off"
      value={fields[name]}
      onChange={(event) => correct({ [name]: event.target.value })}
      autoFocus={forActual && name === 'actual'}
    />
  )
  return (
    <EntryForm
      label={criterion ? `Criterion ${criterion.statement}` : 'New success criterion'}
      save={criterion ? 'Save criterion' : 'Add criterion'}
      today={today}
      onSave={save}
      onCancel={cancel}
    >
      <div className={editor.field}>
        <input
          autoFocus={!forActual}
          aria-label="Success criterion"
          placeholder="Triage time -20% vs baseline on 200 cases"
          maxLength={2_000}
          autoComplete="off"
          value={fields.line}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <div className={styles.form}>
        <FormField label="What is measured">{text('statement', 'false-positive rate')}</FormField>
        <FormField label="Limit" size="third">
          <select
            value={fields.comparator}
            onChange={(event) => correct({ comparator: event.target.value })}
          >
            <option value="">None yet</option>
            {comparators.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </FormField>
        <FormField label="Number" size="third">{text('threshold', '2.5')}</FormField>
        <FormField label="Unit" size="third">{text('unit', '%')}</FormField>
        <FormField label="Over or on what">{text('window', 'on 200 cases')}</FormField>
        <FormField label="Baseline" size="field">{text('baseline', 'before the pilot')}</FormField>
        <FormField label="Actual" size="field">{text('actual', 'not yet')}</FormField>
      </div>
    </EntryForm>
  ) // prettier-ignore
}

type Texts = Record<keyof CriterionLine | 'line', string>

const textsOf = (criterion: CriterionLine): Texts => ({
  line: showCriterion(criterion),
  statement: criterion.statement,
  comparator: criterion.comparator ?? '',
  threshold: String(criterion.threshold ?? ''),
  unit: criterion.unit,
  window: criterion.window,
  baseline: String(criterion.baseline ?? ''),
  actual: String(criterion.actual ?? ''),
})

/** The fields as they are kept, or the sentence that says why not. */
function linesOf(texts: Texts): CriterionLine | string {
  const [threshold, baseline, actual] = [typedNumber(texts.threshold), typedNumber(texts.baseline), typedNumber(texts.actual)]
  const wrong = [
    [threshold, 'number of the limit'],
    [baseline, 'baseline'],
    [actual, 'actual'],
  ].find(([amount]) => amount === undefined)
  const comparator = comparators.find(([id]) => id === texts.comparator)?.[0] ?? null
  const statement = texts.statement.trim()
  if (statement === '') return 'Write what is measured, such as false-positive rate'
  if (wrong) return `The ${String(wrong[1])} is a number, such as 2.5`
  if (comparator === null && threshold !== null) return 'Choose at most, at least or another limit for the number'
  if (comparator !== null && threshold === null) return 'Write the number of the limit, such as 2.5'
  return {
    statement,
    comparator,
    threshold: threshold ?? null,
    unit: texts.unit.trim(),
    window: texts.window.trim(),
    baseline: baseline ?? null,
    actual: actual ?? null,
  }
}
