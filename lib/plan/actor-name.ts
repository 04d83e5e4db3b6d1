import type { Plan } from './plan.ts'

/**
 * Who made a change, for people. Changes name their author by id or address; those made on this device name nobody.
 * @param names of colleagues, by address
 */
export function actorName({ stakeholders }: Plan, actor: string | null, names: ReadonlyMap<string, string>): string {
  if (actor === null) return 'You'
  const person = stakeholders.find(({ id, email }) => [id, email].includes(actor))
  return person?.name || names.get(actor) || (actor.includes('@') ? actor : 'A colleague')
}
