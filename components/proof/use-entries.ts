import { useEffect, useRef, useState } from 'react'
import type { Edit, EntityId } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'

export type EntryKind = 'criterion' | 'risk' | 'event' | 'link'
/** What is open: an entry, or a new one of its kind. */
export type OpenEntry = { kind: EntryKind; id: EntityId | null; at?: 'actual' } | null

type Save = (edits: Edit[], said: string) => Promise<boolean>
export type Entries = ReturnType<typeof useEntries>
/** What every list of the screen is given. */
export type SectionProps = { plan: Plan; today: PlanDate; entries: Entries }

/** Which editor is open on the screen, and where the focus goes when it closes: to the row it was in, or to the button that opened it. */
export function useEntries(edit: Save, hideToast: () => void) {
  const [open, setOpen] = useState<OpenEntry>(null)
  /** The `data-entry` that takes the focus as soon as it is there. */
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const element =
      wanted.current === null ? null : document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(wanted.current)}"]`)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  const close = (focus: string) => {
    wanted.current = focus
    setOpen(null)
  }
  return {
    open,
    isOpen: (kind: EntryKind, id: EntityId | null) => open?.kind === kind && open.id === id,
    show: (entry: NonNullable<OpenEntry>) => {
      hideToast()
      wanted.current = null
      setOpen(entry)
    },
    cancel: () => {
      if (open) close(open.id ?? newOf(open.kind))
    },
    /** Saves, and goes back to `focus`: the entry that was changed or made. */
    save: async (edits: Edit[], said: string, focus: EntityId): Promise<boolean> => {
      const saved = await edit(edits, said)
      if (saved) close(focus)
      return saved
    },
    /** Without an editor: what is in the list stays where it is. */
    edit,
    /** The row after it takes the focus, then the one before, then the button that adds one. */
    remove: async (edits: Edit[], said: string, kind: EntryKind, ids: EntityId[]): Promise<void> => {
      const at = ids.indexOf(edits[0]?.entity ?? '')
      if (await edit(edits, said)) close(ids[at + 1] ?? ids[at - 1] ?? newOf(kind))
    },
  }
}

export const newOf = (kind: EntryKind): string => `new ${kind}`
