import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { readinessItems, readinessVerdict, type ReadinessId } from '../../lib/plan/readiness.ts'
import type { Change, DraftForm } from './draft-form.ts'
import { answerReadiness } from './form-changes.ts'
import { isRenewal, readinessOf, saysSo } from './form-readiness.ts'
import styles from './readiness-field.module.css'

type Props = { form: DraftForm; theirTexts: string[]; onChange: Change }

/** Whether a plan is too early, as questions folded into one line (R066, R067). It warns, and asks for nothing. */
export function ReadinessField({ form, theirTexts, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const yes = readinessOf(form, theirTexts)
  const { isEarly, sentence } = readinessVerdict(yes, isRenewal(form))
  return (
    <section className={styles.readiness} aria-label="Is this the right moment?">
      <button type="button" className={styles.line} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span>Is this the right moment?</span>
        <i>
          {yes.size} of {readinessItems.length}
        </i>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <div id={id} hidden={!open} className={styles.answers}>
        {readinessItems.map((item) => (
          <label key={item.id}>
            <input
              type="checkbox"
              checked={yes.has(item.id)}
              onChange={(event) => answer(item.id, event.currentTarget.checked)}
            />
            <span>{item.says}</span>
            <i>{saysSo(form, theirTexts, item.id)}</i>
          </label>
        ))}
        <p role="status" className={isEarly ? styles.early : undefined}>
          {sentence}
        </p>
      </div>
    </section>
  )

  function answer(item: ReadinessId, so: boolean): void {
    onChange(answerReadiness(item, so))
  }
}
