import type { ReactNode } from 'react'
import styles from './page-message.module.css'

/** Why there is nothing to show, and what to do. */
export function PageMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      <p>{children}</p>
    </main>
  )
}
