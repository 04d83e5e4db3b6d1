import { useRef, useState } from 'react'

/** What was typed and not saved, by what it was typed for. It lives as long as the panel's page and is written nowhere. */
const unsaved = new Map<string, string>()

const unsavedFields = new Map<string, Readonly<Record<string, string>>>()

/** The same for an editor of several fields. */
export function useUnsavedFields<F extends string>(key: string, initial: Readonly<Record<F, string>>) {
  const [fields, setFields] = useState<Record<F, string>>({ ...initial, ...unsavedFields.get(key) })
  const latest = useRef(fields)
  return {
    fields,
    /** As they are now: a date is read while they are being saved. */
    now: () => latest.current,
    change: (typed: Partial<Record<F, string>>) => {
      latest.current = { ...latest.current, ...typed }
      unsavedFields.set(key, latest.current)
      setFields(latest.current)
    },
    forget: () => void unsavedFields.delete(key),
  }
}

/** The text of an editor that is still there when the editor is opened again, as after a look at another mail. */
export function useUnsaved(key: string, initial: string) {
  const [text, setText] = useState(unsaved.get(key) ?? initial)
  return {
    text,
    change: (typed: string) => {
      unsaved.set(key, typed)
      setText(typed)
    },
    /** To be called when it was saved, or given up for good. */
    forget: () => void unsaved.delete(key),
  }
}
