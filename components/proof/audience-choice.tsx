import { Lock, Users } from 'lucide-react'
import editor from '../editors/editor.module.css'
import styles from './form.module.css'

type Props = {
  internal: boolean
  /** Without it the choice was made when the entry was made, and is only told. */
  onChange?: ((internal: boolean) => void) | undefined
}

/** Who reads an entry. */
export function AudienceChoice({ internal, onChange }: Props) {
  const Icon = internal ? Lock : Users
  if (!onChange)
    return (
      <p className={styles.who}>
        <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
        {internal ? 'Only your team sees this' : 'Shared with the buyer'}
      </p>
    )
  return (
    <label className={editor.check}>
      <input type="checkbox" checked={internal} onChange={(event) => onChange(event.target.checked)} />
      <span>Only your team sees this</span>
    </label>
  )
}
