import { useCallback, useRef, useState } from 'react'
import type { Change, DraftForm } from './draft-form.ts'

/** The form's state; `latest` is what it is after every change so far, also before the next paint. */
export function useDraftForm(first: () => DraftForm): { form: DraftForm; latest: () => DraftForm; change: Change } {
  const [form, setForm] = useState(first)
  const current = useRef(form)
  const change: Change = useCallback((update) => {
    current.current = { ...current.current, ...update(current.current) }
    setForm(current.current)
  }, [])
  const latest = useCallback(() => current.current, [])
  return { form, latest, change }
}
