import styles from './toggle.module.css'

type Props = { label: string; detail?: string; on: boolean; onChange: (on: boolean) => void }

/** Something that is on or off, at once. */
export function Toggle({ label, detail, on, onChange }: Props) {
  return (
    <label className={styles.toggle}>
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
