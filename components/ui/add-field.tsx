import { Plus } from 'lucide-react'
import { useId, type RefObject } from 'react'
import styles from './add-field.module.css'
import { Button } from './button.tsx'

type Props = {
  field: RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  text: string
  maxLength: number
  /** What is wrong with the text, with an example that works. */
  problem: string | undefined
  onText: (text: string) => void
}

/** The line below a list by which one more is added to it; the form around it saves. */
export function AddField({ field, label, placeholder, text, maxLength, problem, onText }: Props) {
  const id = useId()
  return (
    <>
      <div className={styles.add}>
        <input
          ref={field}
          aria-label={label}
          aria-describedby={id}
          placeholder={placeholder}
          value={text}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <Button type="submit" look="outlined">
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          Add
        </Button>
      </div>
      <p id={id} className={styles.problem} role="alert">
        {problem}
      </p>
    </>
  )
}
