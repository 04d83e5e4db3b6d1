import styles from './review.module.css'

type Props = { why: string; title: string; isSeen: boolean; isCurrent: boolean; onToggle: () => void }

/** What the forecast says of a step, and whether it was talked through in this review. */
export function SeenLine({ why, title, isSeen, isCurrent, onToggle }: Props) {
  return (
    <div className={styles.seen}>
      {why !== '' && <p>{why}</p>}
      <label>
        <input type="checkbox" checked={isSeen} onChange={onToggle} />
        Talked through
        <span className="hidden-text">: {title}</span>
        {isCurrent && <kbd aria-hidden="true">Y</kbd>}
      </label>
    </div>
  )
}
