import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './page.module.css'
import { useBackKey } from './use-back-key.ts'

type Props = {
  back: string
  onBack: () => void
  title: string
  /** A control at the end of the title's line. */
  beside?: ReactNode
  lead?: string | undefined
  children: ReactNode
  dock?: ReactNode
}

/** A screen that covers the plan for a while: a way back at the top and with Escape, one scroll, an optional dock. */
export function Page({ back, onBack, title, beside, lead, children, dock }: Props) {
  useBackKey(onBack)
  return (
    <div className={styles.screen}>
      <header className={styles.top}>
        <button type="button" className={styles.back} onClick={onBack}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {back}
        </button>
      </header>
      <main className={styles.main}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {beside}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
      {dock && <footer className={styles.dock}>{dock}</footer>}
    </div>
  )
}
