import { useId } from 'react'
import styles from './choice.module.css'

type Props<T extends string> = {
  label: string
  options: readonly (readonly [T, string])[]
  value: T
  /** Options that are there, and cannot be had now. */
  closed?: readonly T[]
  onChange: (value: T) => void
}

/** One of a few, all visible: radio buttons in the look of a segmented control, with the browser's own arrow keys. */
export function Choice<T extends string>({ label, options, value, closed = [], onChange }: Props<T>) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.choice}>
      <span id={id}>{label}</span>
      <div>
        {options.map(([option, words]) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              checked={option === value}
              disabled={closed.includes(option)}
              onChange={() => onChange(option)}
            />
            {words}
          </label>
        ))}
      </div>
    </div>
  )
}
