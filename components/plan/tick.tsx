import { clsx } from 'clsx'
import styles from './tick.module.css'

type Look = 'open' | 'doing' | 'late' | 'signature' | 'done'
type Props = { look: Look; title: string; onToggle: () => void }

/** The step's state as a shape: ring, half, tinted ring, dashed ring, filled tick. Pressing it marks the step done, or not done. */
export function Tick({ look, title, onToggle }: Props) {
  return (
    <button
      type="button"
      className={styles.tick}
      aria-label={`Mark “${title}” ${look === 'done' ? 'not done' : 'done'}`}
      aria-pressed={look === 'done'}
      onClick={onToggle}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <circle className={clsx(styles.ring, styles[look])} cx="9" cy="9" r="7.1" />
        {look === 'doing' && <path className={styles.half} d="M9 5a4 4 0 0 1 0 8z" />}
        {look === 'done' && <path className={styles.check} d="M5.6 9.3l2.3 2.3 4.5-4.9" />}
      </svg>
    </button>
  )
}
