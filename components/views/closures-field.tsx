import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { readClosure, writeClosure } from '../../lib/plan/closure.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showClosure } from '../../lib/plan/show-closure.ts'
import { usePanel } from '../ports.ts'
import { AddField } from '../ui/add-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './closures-field.module.css'

type Props = {
  label: string
  placeholder: string
  /** As `closure.ts` writes them, and what it cannot read. */
  closed: readonly string[]
  today: PlanDate
  /** False when it was refused: what was typed stays. */
  onChange: (closed: string[], said: string) => Promise<boolean>
}

/** When a company is closed beside its country's holidays, added as it is said: "Dec 24 to Jan 2, office closed". */
export function ClosuresField({ label, placeholder, closed, today, onChange }: Props) {
  const { locale } = usePanel()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const at = { today, locale }

  return (
    <form
      className={styles.closures}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        void add() // says itself what is wrong
      }}
    >
      <h3 id={id}>{label}</h3>
      <ul>
        {closed.map((each, index) => {
          const read = readClosure(each)
          const days = read ? showClosure(read, at) : each
          return (
            <li key={`${index} ${each}`}>
              <span>
                <b>{days}</b>
                {read ? read.name && <small>{read.name}</small> : <small>Cannot be read. Remove it and add it anew.</small>}
              </span>
              <IconButton icon={X} size="row" label={`Remove ${days}`} onClick={() => void remove(index, days)} />
            </li>
          )
        })}
      </ul>
      <AddField
        {...{ field, text, problem }}
        label={label}
        placeholder={placeholder}
        maxLength={120}
        onText={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
      />
    </form>
  )

  async function add(): Promise<void> {
    const { readClosureText } = await import('../../lib/dates/read-closure.ts') // with the grammar of dates, 15 KB
    const read = readClosureText(text, at)
    field.current?.focus()
    if (!read.ok) return setProblem(read.problem.sentence)
    const added = writeClosure(read.value)
    if (closed.includes(added)) return setProblem('That is in the list already.')
    const next = [...closed, added].toSorted()
    if (await onChange(next, `Closed ${showClosure(read.value, at)}`)) setText('')
  }

  async function remove(index: number, days: string): Promise<void> {
    field.current?.focus()
    await onChange(closed.toSpliced(index, 1), `Not closed ${days}`)
  }
}
