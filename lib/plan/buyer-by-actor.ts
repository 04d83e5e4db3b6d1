import type { Plan, Stakeholder } from './plan.ts'

/** Whose change it is, where somebody of the buyer's made it: changes name their author by id, address or name (R010). */
export function buyerByActor({ stakeholders }: Plan): ReadonlyMap<string, Stakeholder> {
  const people = new Map<string, Stakeholder>()
  for (const person of stakeholders)
    if (person.side === 'buyer')
      for (const actor of [person.id, person.name, person.email])
        if (actor !== '' && !people.has(actor)) people.set(actor, person)
  return people
}
