import { useState } from 'react'

/** What was typed and not saved, by what it was typed for. It lives as long as the panel's page and is written nowhere. */
const unsaved = new Map<string, string>()

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
