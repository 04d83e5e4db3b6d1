import type { EntityId, FieldValue, Op } from './change.ts'
import { cut } from './coach/words.ts'

type Names = ReadonlyMap<EntityId, string>

/** What history says of a write on a criterion, a risk, one of the buyer's dates or a link; `null` of what nobody did by hand. */
export function proofSentence({ e, f, v }: Op, was: FieldValue, moved: () => string, names: Names): string | null {
  const name = proofName(e, names)
  if (f === '_del') return `${v === true ? 'Deleted' : 'Brought back'} ${e.startsWith('cr') ? 'a success criterion' : name}`
  if (f === 'order') return null
  switch (`${e.slice(0, 2)} ${f}`) {
    case 'cr actual':
      return v === null ? `Took the actual off ${name}` : `Recorded ${String(v)} for ${name}`
    case 'rk status':
      return `${v === 'closed' ? 'Closed' : 'Reopened'} ${name}`
    case 'rk counter':
    case 'rk counterOn':
      return v === null || v === '' ? `Changed ${name}` : 'Planned the answer to a risk'
    case 'rk owner':
      return v === null ? `Took the owner off ${name}` : `Made ${names.get(String(v)) ?? 'somebody'} the owner of ${name}`
    case 'ev on':
      return `Moved ${name} ${moved()}`
    case 'ev title':
      return `Renamed ${was ? cut(String(was)) : 'a date of theirs'} to ${v ? cut(String(v)) : 'nothing'}`
    default:
      return `Changed ${name}`
  }
}

/** "the risk Legal capacity", "Board meeting", "the link Intake form". */
export function proofName(e: EntityId, names: Names): string {
  const name = names.get(e)
  const called = name === undefined ? null : cut(name)
  if (e.startsWith('cr')) return called === null ? 'a success criterion' : `the criterion ${called}`
  if (e.startsWith('rk')) return called === null ? 'a risk' : `the risk ${called}`
  if (e.startsWith('pf')) return called === null ? 'a link' : `the link ${called}`
  return called ?? 'a date of theirs'
}
