import type { Side } from '../plan/entity-kinds.ts'
import type { CellOwner } from './read-owners.ts'

type Named = { name: string; side: Side | null }
type OwnerCells = { owner: CellOwner[]; buyer: CellOwner[]; seller: CellOwner[] }

/**
 * Whose side a name is on that stands without one, and the whole name of one that is cut short: as it is said elsewhere in the document, or of
 * the people who are known. A name that could be two people is neither.
 */
export function sideFinder(known: readonly Named[], cells: readonly OwnerCells[]) {
  const sidesByName = new Map<string, Set<Side>>()
  const namesByFirst = new Map<string, Set<string>>()
  const add = (name: string, side: Side | null) => {
    const plain = name.toLowerCase()
    const [first = ''] = plain.split(' ')
    if (plain === '') return
    if (first !== plain) {
      namesByFirst.set(first, (namesByFirst.get(first) ?? new Set()).add(name))
      if (side !== null) sidesByName.set(first, (sidesByName.get(first) ?? new Set()).add(side))
    }
    if (side !== null) sidesByName.set(plain, (sidesByName.get(plain) ?? new Set()).add(side))
  }
  for (const { name, side } of known) add(name, side)
  for (const { owner, buyer, seller } of cells) {
    for (const { name, side } of owner) add(name, side === 'both' ? null : side)
    for (const { name, side } of buyer) add(name, side === 'seller' ? side : 'buyer')
    for (const { name, side } of seller) add(name, side === 'buyer' ? side : 'seller')
  }
  return {
    sideOf(name: string): Side | 'both' | null {
      if (name === '') return null
      const sides = sidesByName.get(name.toLowerCase()) ?? new Set<Side>()
      return sides.size === 1 ? ([...sides][0] ?? null) : null
    },
    fullName(name: string): string {
      const whole = namesByFirst.get(name.toLowerCase())
      const distinct = new Map([...(whole ?? [])].map((each) => [each.toLowerCase(), each]))
      return distinct.size === 1 ? ([...distinct.values()][0] ?? name) : name
    },
  }
}
