import { useEffect, useRef, useState } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Milestone } from '../../lib/plan/plan.ts'

/**
 * The step the keys act on. It starts at the step that is next, stays at its place when its step leaves the list, and takes
 * the focus along once it was moved by hand.
 */
export function useStepCursor(rows: Milestone[], initial: EntityId | null) {
  const [chosen, setChosen] = useState<{ id: EntityId; index: number } | null>(null)
  const titles = useRef(new Map<EntityId, HTMLButtonElement>())
  const wantsFocus = useRef(false)
  const ahead = useRef<EntityId | null>(null)

  const found = rows.findIndex((step) => step.id === (chosen?.id ?? initial))
  const index = found === -1 ? Math.min(chosen?.index ?? 0, rows.length - 1) : found
  const current = rows[index] ?? null
  useEffect(() => {
    if (!wantsFocus.current || !current) return
    wantsFocus.current = false
    const title = titles.current.get(current.id)
    title?.focus({ preventScroll: true })
    title?.closest('li')?.scrollIntoView({ block: 'nearest' }) // The whole row, with what can be done with it.
  })

  /** Where the next key acts: the keys may be ahead of the screen. */
  const target = () => rows.find((step) => step.id === ahead.current) ?? current
  const point = (id: EntityId | null) => {
    ahead.current = null
    const at = rows.findIndex((step) => step.id === id)
    // What is not in the list yet takes the cursor along when it comes; until then, or for ever, the cursor stays.
    setChosen(id === null ? null : { id, index: at === -1 ? index : at })
  }
  const select = (id: EntityId | null) => {
    wantsFocus.current = true
    point(id)
  }
  return {
    current,
    select,
    /** Moves there and leaves the focus to what opens in the row. */
    point,
    target,
    /** Moves there when `edited` is: in the paint that shows the edit, and not in one of its own before it. */
    follow: (edited: Promise<boolean>, id: EntityId | null) => {
      ahead.current = id
      void edited.then((saved) => (saved ? select(id) : (ahead.current = null)))
    },
    move: (by: 1 | -1) => {
      const from = target()
      const to = from === null ? 0 : rows.indexOf(from) + by
      select(rows[Math.min(rows.length - 1, Math.max(0, to))]?.id ?? null)
    },
    /** After an editor closed: back to the row it was in. */
    refocus: () => select(current?.id ?? null),
    titleRef: (id: EntityId) => (element: HTMLButtonElement | null) => {
      if (element) titles.current.set(id, element)
      else titles.current.delete(id)
    },
  }
}
