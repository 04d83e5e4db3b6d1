import type { ReactNode } from 'react'
import styles from './form.module.css'

type Props = { label: string; size?: 'wide' | 'field' | 'third'; children: ReactNode }

/** A labelled control of an editor in a row: the whole width, half of it or a third. Wraps exactly one control. */
export const FormField = ({ label, size = 'wide', children }: Props) => (
  <label className={styles[size]}>
    <span>{label}</span>
    {children}
  </label>
)

/** What is wrong with what was typed, read out when it comes. */
export const FormProblem = ({ children }: { children: string | null }) => (
  <p className={styles.problem} role="alert">
    {children}
  </p>
)
