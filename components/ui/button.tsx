import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Look = 'plain' | 'outlined' | 'primary' | 'secondary'
type Props = ComponentProps<'button'> & { look?: Look; shortcut?: string }

const isMac = /Mac/.test(navigator.userAgent)
/** Keys that people know by their sign; every other one is shown as it is called. */
const shownKeys: Record<string, string> = { Ctrl: isMac ? '⌘' : 'Ctrl', Enter: '↵' }

/** A button says what it does, and shows the key that does it. `primary` and `secondary` are dock size, the others row size.
 * A `shortcut` of several keys is written as in 'Ctrl+Enter'; '+' alone is a key. */
export function Button({ look = 'plain', shortcut, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(styles.button, styles[look], className)}
      {...(shortcut && { 'aria-keyshortcuts': shortcut.replace('Ctrl', isMac ? 'Meta' : 'Control') })}
    >
      {children}
      {shortcut?.split(/(?<=.)\+/).map((key) => (
        <kbd key={key} aria-hidden="true">
          {shownKeys[key] ?? key}
        </kbd>
      ))}
    </button>
  )
}
