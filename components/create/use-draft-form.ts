import { useCallback, useRef, useState } from 'react'
import type { Change, DraftForm } from './draft-form.ts'
import { forgetForm, keepForm, keptForm } from './kept-forms.ts'

type Drafting = {
  form: DraftForm
  /** It was changed before, and left. */
  isKept: boolean
  /** What the form is after every change so far, also before the next paint. */
  latest: () => DraftForm
  change: Change
  startOver: () => void
}

/** The form's state: as it was left on this thread, else `first`; `isFilled` when `first` holds what was left already. */
export function useDraftForm(thread: string | null, first: () => DraftForm, isFilled: boolean): Drafting {
  const [isKept, setKept] = useState(() => !isFilled && keptForm(thread) !== undefined)
  const [form, setForm] = useState(() => (isFilled ? undefined : keptForm(thread)) ?? first())
  const current = useRef(form)
  const set = useCallback((next: DraftForm) => {
    current.current = next
    setForm(next)
  }, [])
  const change: Change = useCallback(
    (update) => {
      set({ ...current.current, ...update(current.current) })
      keepForm(thread, current.current)
    },
    [set, thread],
  )
  const latest = useCallback(() => current.current, [])
  const startOver = () => {
    forgetForm(thread)
    setKept(false)
    set(first())
  }
  return { form, isKept, latest, change, startOver }
}
