import type { Compose, PageContext } from '../../lib/detect/page-context.ts'

/** The draft that an insert goes into: the one she was in last, or the only one. With several and none in use she is asked. */
export const draftInUse = ({ composes }: PageContext): Compose | null =>
  composes.find((compose) => compose.focused) ?? (composes.length === 1 ? (composes[0] ?? null) : null)
