import type { FieldValue, Op } from './change.ts'
import { Role } from './entity-kinds.ts'
import { roleTitles } from './show-person.ts'

/** "Added the role Security reviewer", for the gesture that adds a role nobody is named for yet; else `null`. */
export function openedRole(ops: Op[]): string | null {
  const role = ops.find((op) => op.e.startsWith('st') && op.f === 'role' && op.pv === null)
  const isAdded = role && ops.some((op) => op.e === role.e && op.f === 'side' && op.pv === null)
  const isNamed = role && ops.some((op) => op.e === role.e && op.f === 'name')
  const title = role && isAdded && !isNamed ? roleTitleOf(role.v) : null
  return title === null ? null : `Added the role ${title}`
}

/** A first name that comes without a side is that of a role, which had its side before. */
export const namesRole = (name: Op, ops: Op[]): boolean =>
  name.e.startsWith('st') && name.f === 'name' && !ops.some((op) => op.e === name.e && op.f === 'side')

export function roleTitleOf(value: FieldValue): string | null {
  const role = Role.safeParse(value).data
  return role === undefined || role === 'other' ? null : roleTitles[role]
}
