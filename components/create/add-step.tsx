import { useRef, useState } from 'react'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import type { AddedStep } from './draft-form.ts'
import styles from './inline-form.module.css'
import { intoView } from './into-view.ts'
import { OtherDates } from './other-dates.tsx'
import { usePendingField } from './pending-fields.ts'
import { useDateText } from './use-date-text.ts'

type Props = { signBy: PlanDate; today: PlanDate; onAdd: (step: AddedStep) => void; onClose: () => void }
const sides = { buyer: 'Theirs', seller: 'Ours', both: 'Both' } as const

/** A step that the template does not have. It takes its place by date; without one it is due with the signature. */
export function AddStep({ signBy, today, onAdd, onClose }: Props) {
  const { source } = usePanel()
  const [title, setTitle] = useState('')
  const [side, setSide] = useState<AddedStep['side']>('buyer')
  const [due, setDue] = useState<PlanDate | null>(null)
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const date = useDateText({ date: due ?? signBy, today, onDate: setDue })

  // A step that was typed and not added yet is part of the plan too.
  usePendingField(() => (title.trim() === '' ? Promise.resolve(true) : add()))

  async function add(): Promise<boolean> {
    const settled = await date.settle()
    if (!settled.ok) return false
    if (title.trim() === '') {
      setProblem('Say what the step is.')
      return false
    }
    onAdd({ id: `ms${source.newId()}`, title: title.trim(), side, due: settled.date ?? signBy })
    setTitle('')
    setDue(null)
    setProblem(undefined)
    first.current?.focus()
    return true
  }

  return (
    <form
      ref={intoView}
      className={styles.form}
      aria-label="Add a step"
      onSubmit={(event) => {
        event.preventDefault()
        void add() // tells what is missing itself
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <input
        ref={first}
        autoFocus
        className={styles.wide}
        aria-label="Title"
        placeholder="What has to be done"
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <input {...date.input} aria-label="Due" />
      <select
        aria-label="Whose step"
        value={side}
        onChange={(event) => {
          const { value } = event.currentTarget
          setSide(value === 'seller' || value === 'both' ? value : 'buyer')
        }}
      >
        {Object.entries(sides).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      <span className={styles.wide}>
        <OtherDates dates={date.others} onChoose={date.choose} />
      </span>
      {(problem ?? date.problem) && (
        <p ref={intoView} className={styles.problem} role="alert">
          {problem ?? date.problem}
        </p>
      )}
      <span className={styles.wide}>
        <span className={styles.buttons}>
          <Button type="submit" look="outlined">
            Add<span className="hidden-text"> this step</span>
          </Button>
          <Button onClick={onClose}>Close</Button>
        </span>
      </span>
    </form>
  )
}
