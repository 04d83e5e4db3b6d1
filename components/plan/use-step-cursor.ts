import { useEffect, useRef, useState } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Milestone } from '../../lib/plan/plan.ts'

/**
 * The step the keys act on. It starts at the step that is next, follows the list when a step leaves it, and takes the
 * focus along once it was moved by hand.
 */
export function useStepCursor(rows: Milestone[], initial: EntityId | null) {
  const [chosen, setChosen] = useState<EntityId | null>(null)
  const lastIndex = useRef(0)
  const titles = useRef(new Map<EntityId, HTMLButtonElement>())
  const wantsFocus = useRef(false)

  const index = Math.max(
    rows.findIndex((step) => step.id === (chosen ?? initial)),
    chosen === null || rows.some((step) => step.id === chosen) ? -1 : Math.min(lastIndex.current, rows.length - 1),
  )
  const current = rows[index === -1 ? 0 : index] ?? null
  useEffect(() => {
    lastIndex.current = Math.max(0, index)
    if (!wantsFocus.current || !current) return
    wantsFocus.current = false
    titles.current.get(current.id)?.focus()
  })

  const select = (id: EntityId | null) => {
    wantsFocus.current = true
    setChosen(id)
  }
  return {
    current,
    select,
    move: (by: 1 | -1) => select(rows[Math.min(rows.length - 1, Math.max(0, index + by))]?.id ?? null),
    /** After an editor closed: back to the row it was in. */
    refocus: () => select(current?.id ?? null),
    titleRef: (id: EntityId) => (element: HTMLButtonElement | null) => {
      if (element) titles.current.set(id, element)
      else titles.current.delete(id)
    },
  }
}
