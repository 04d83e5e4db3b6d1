import { Copy, RotateCcw } from 'lucide-react'
import type { Plan } from '../../lib/plan/plan.ts'
import { recapRecipients } from '../../lib/plan/recap-recipients.ts'
import type { RecapTone } from '../../lib/render/recap-model.ts'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './recap-head.module.css'

type Props = {
  plan: Plan
  tone: RecapTone
  subject: string
  onTone: (tone: RecapTone) => void
  onAgain: () => void
  onSubject: (subject: string) => void
  onCopySubject: () => void
}

const tones: [RecapTone, string][] = [
  ['short', 'Short'],
  ['detailed', 'Detailed'],
  ['exec', 'For the exec'],
]

/** How much the recap says, whom it is for, and its subject. */
export function RecapHead({ plan, tone, subject, onTone, onAgain, onSubject, onCopySubject }: Props) {
  const to = recapRecipients(plan)
  return (
    <>
      <div className={styles.tones} role="group" aria-label="Tone">
        {tones.map(([each, words]) => (
          <button key={each} type="button" aria-pressed={each === tone} onClick={() => onTone(each)}>
            {words}
          </button>
        ))}
        <IconButton icon={RotateCcw} label="Draft again" className={styles.again} onClick={onAgain} />
      </div>
      <p className={styles.to} title={to.map(({ email }) => email).join(', ')}>
        To <b>{to.map(({ name, email }) => name || email).join(', ') || 'nobody in the plan yet: no buyer has an address'}</b>
      </p>
      <div className={styles.subject}>
        <Field label="Subject">
          {/* Long subjects wrap; a line break in one would be cut off by the mail. */}
          <textarea rows={1} value={subject} onChange={(event) => onSubject(event.target.value.replace(/\s*\n\s*/g, ' '))} />
        </Field>
        <IconButton icon={Copy} label="Copy subject" size="row" onClick={onCopySubject} />
      </div>
    </>
  )
}
