import type { MoveChoice } from './move-choice.ts'
import editor from './editor.module.css'
import styles from './cascade-preview.module.css'

type Props = { choice: MoveChoice; onChoice: (choice: MoveChoice) => void }

/** Why the date moves, in one line, for the team unless said otherwise. It is asked for and never demanded. */
export function ReasonField({ choice, onChoice }: Props) {
  return (
    <>
      <input
        className={styles.reason}
        aria-label="Why, optional"
        placeholder="Why? Optional"
        value={choice.reason}
        onChange={(event) => onChoice({ ...choice, reason: event.target.value })}
        maxLength={200}
        autoComplete="off"
      />
      {choice.reason.trim() !== '' && (
        <label className={editor.check}>
          <input
            type="checkbox"
            checked={choice.internal}
            onChange={(event) => onChoice({ ...choice, internal: event.target.checked })}
          />
          <span>Only your team sees why</span>
        </label>
      )}
    </>
  )
}
