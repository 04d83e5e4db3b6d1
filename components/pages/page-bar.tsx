import type { ReactNode } from 'react'
import styles from './page-bar.module.css'

/** What can be done with the page, with its keys; not on paper. */
export function PageBar({ name, children }: { name: string; children: ReactNode }) {
  return (
    <header className={styles.bar}>
      <span className={styles.name}>{name}</span>
      {children}
    </header>
  )
}
