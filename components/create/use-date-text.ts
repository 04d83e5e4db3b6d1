import { useRef, useState, type ComponentProps } from 'react'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'
import { usePendingField } from './pending-fields.ts'
import { useShowDate } from './show-dates.ts'

type Options = {
  date: PlanDate | null
  today: PlanDate
  /** `null` when the field was emptied. */
  onDate: (date: PlanDate | null) => void
}
/** The date the field stands for once its text is read; not `ok` while the text is no date. */
type Settled = { ok: true; date: PlanDate | null } | { ok: false }
type DateText = {
  input: ComponentProps<'input'>
  /** Why the text is no date, until it is one. */
  problem: string | undefined
  /** Other days the text could mean as well. */
  others: PlanDate[]
  choose: (date: PlanDate) => void
  settle: () => Promise<Settled>
}

// The date layer brings chrono-node: it is fetched when a date field is first entered, not with the screen.
const dateLayer = () => import('../../lib/dates/read-date.ts')

/** A text field for a date: shows it in words, takes what people type, reads it on Enter or when left. Escape takes the typing back. */
export function useDateText({ date, today, onDate }: Options): DateText {
  const { locale } = usePanel()
  const say = useShowDate()
  const field = useRef<HTMLInputElement>(null)
  /** What was typed and not read yet; a ref beside the state, because saving reads it in the same tick. */
  const typed = useRef<string | null>(null)
  const running = useRef<{ text: string; settled: Promise<Settled> } | null>(null)
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const [others, setOthers] = useState<PlanDate[]>([])
  const shown = date === null ? '' : say(date, 'short')

  usePendingField(async () => {
    const { ok } = await settle()
    if (!ok) field.current?.focus()
    return ok
  })

  return {
    input: {
      ref: field,
      type: 'text',
      value: text ?? shown,
      maxLength: 80,
      autoComplete: 'off',
      spellCheck: false,
      'aria-invalid': problem !== undefined,
      onFocus: (event) => {
        event.currentTarget.select()
        void dateLayer() // only to have it at hand; settle() awaits it
      },
      onChange: (event) => type(event.currentTarget.value),
      onBlur: () => void settle(), // what cannot be read is told in `problem`
      onKeyDown: (event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) void settle()
        if (event.key === 'Escape' && typed.current !== null) {
          event.stopPropagation()
          type(null)
        }
      },
    },
    problem,
    others,
    choose: (other) => {
      setOthers([])
      onDate(other)
    },
    settle,
  }

  function type(value: string | null): void {
    typed.current = value
    setText(value)
    setProblem(undefined)
    setOthers([])
  }

  /** Enter, leaving the field and saving may ask at the same time: they share one answer. */
  function settle(): Promise<Settled> {
    const asked = typed.current
    if (asked === null) return Promise.resolve({ ok: true, date })
    if (running.current?.text !== asked)
      running.current = {
        text: asked,
        settled: read(asked).finally(() => running.current?.text === asked && (running.current = null)),
      }
    return running.current.settled
  }

  async function read(asked: string): Promise<Settled> {
    if (asked === shown || asked.trim() === '') {
      type(null)
      if (asked === shown) return { ok: true, date }
      onDate(null)
      return { ok: true, date: null }
    }
    const { readDate } = await dateLayer()
    if (typed.current !== asked) return settle()
    const found = readDate(asked, { today, from: date ?? undefined, locale })
    if (!found.ok) {
      setProblem(found.problem.sentence)
      return { ok: false }
    }
    type(null)
    setOthers(found.value.ambiguous ? found.value.others : [])
    onDate(found.value.date)
    return { ok: true, date: found.value.date }
  }
}
