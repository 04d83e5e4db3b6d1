import { clsx } from 'clsx'
import { initials } from '../../lib/plan/initials.ts'
import styles from './who.module.css'

/** Round is their side, square is ours, a dashed ring is nobody yet. The name stands beside it, so it is not read out. */
export function Who({ name, side }: { name: string | null; side: 'buyer' | 'seller' }) {
  return (
    <span className={clsx(styles.who, name === null ? styles.none : styles[side])} aria-hidden="true">
      {name === null ? '?' : initials(name)}
    </span>
  )
}
