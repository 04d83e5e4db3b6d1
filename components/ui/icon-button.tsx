import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './icon-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'children'> & { icon: LucideIcon; label: string; size?: 'row' | 'bar' }

/** An icon alone needs a name: `label` is what is read out and shown as a tip. */
export function IconButton({ icon: Icon, label, size = 'bar', className, ...rest }: Props) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={clsx(styles.button, styles[size], className)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
