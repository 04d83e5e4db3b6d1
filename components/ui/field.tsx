import type { ReactNode } from 'react'
import styles from './field.module.css'

type Props = { label: string; hint?: string | undefined; problem?: string | undefined; children: ReactNode }

/** A labelled control: where its value came from at the right, what is wrong with it below. Wraps exactly one control. */
export function Field({ label, hint, problem, children }: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        <span>{label}</span>
        {hint && <i>{hint}</i>}
      </span>
      {children}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
