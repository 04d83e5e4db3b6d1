import { createContext, use, useEffect, useRef } from 'react'
import { must } from '../../lib/base/must.ts'

/** Reads what was typed into one field; false when it could not be read, and then the field has the focus and says why. */
export type Settle = () => Promise<boolean>

/** Fields whose text is read when they are left, so that saving from within a field can ask for it first. */
export const PendingFields = createContext<Set<Settle> | null>(null)

export function usePendingField(settle: Settle): void {
  const fields = must(use(PendingFields), 'PendingFields')
  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  })
  useEffect(() => {
    const field: Settle = () => latest.current()
    fields.add(field)
    return () => void fields.delete(field)
  }, [fields])
}
