import { TriangleAlert } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import type { Change } from './draft-form.ts'
import type { FormWarning } from './form-warning.ts'
import styles from './warn-line.module.css'

/** One warning and its fix; the place is always there, so that what appears in it is read out. */
export function WarnLine({ warning, onChange }: { warning: FormWarning | null; onChange: Change }) {
  const fix = warning?.fix
  return (
    <div className={styles.place} role="status">
      {warning && (
        <p className={styles.warning}>
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
          <span>{warning.sentence}</span>
          {fix && (
            <Button look="outlined" onClick={() => onChange(fix.update)}>
              {fix.label}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
