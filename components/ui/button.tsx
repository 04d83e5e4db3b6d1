import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Look = 'plain' | 'outlined' | 'primary' | 'secondary'
type Props = ComponentProps<'button'> & { look?: Look; shortcut?: string }

/** A button says what it does, and shows the key that does it. `primary` and `secondary` are dock size, the others row size. */
export function Button({ look = 'plain', shortcut, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(styles.button, styles[look], className)}
      {...(shortcut && { 'aria-keyshortcuts': shortcut })}
    >
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  )
}
