import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './field.module.css'

type Props = {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  /** Stands inside the control, before its text. */
  icon?: LucideIcon
  children: ReactNode
}

/** A labelled control: where its value came from at the right, what is wrong with it below. Wraps exactly one control. */
export function Field({ label, hint, problem, icon: Icon, children }: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        <span>{label}</span> {hint && <i>{hint}</i>}
      </span>
      {Icon ? (
        <span className={styles.iconed}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          {children}
        </span>
      ) : (
        children
      )}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
