import type { How } from '../../lib/plan/cascade.ts'

/** How a step is moved, as it stands in the editor. */
export type MoveChoice = {
  how: How
  /** The agreed target goes along with the signature. */
  target: boolean
  reason: string
  /** The reason is for the team alone. */
  internal: boolean
}

export const plainMove: MoveChoice = { how: 'move', target: false, reason: '', internal: true }
