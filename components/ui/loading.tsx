import { useLayoutEffect } from 'react'

/**
 * Stands in for a screen, an editor or a menu that is being loaded. Who types on meanwhile means what is about to open: the
 * keys must not act on the plan behind it. Tab still moves the focus, and Escape still leaves.
 */
export function Loading() {
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (!/^(Tab|Escape)$/.test(event.key)) event.stopPropagation()
    }
    addEventListener('keydown', hold, true) // On the way down, before any key of the panel is looked up.
    return () => removeEventListener('keydown', hold, true)
  }, [])
  return null
}
