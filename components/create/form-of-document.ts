import type { FoundPerson } from '../../lib/exchange/found-plan.ts'
import type { ProposedPlan } from '../../lib/exchange/propose-plan.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { DraftForm } from './draft-form.ts'
import { stepIdsOf } from './form-changes.ts'

/** The form as a document fills it: its steps as a template of their own, its people beside those of the thread. What it does not say stays. */
export function formOfDocument(form: DraftForm, proposed: ProposedPlan, newId: () => string): DraftForm {
  const { account, opportunity, outcome, signBy, liveBy, template, steps, checkIn } = proposed
  const people = withPeople(form, proposed.people, newId)
  const ids = stepIdsOf(template, newId)
  const idOf = (name: string, side: DraftPerson['side']) =>
    people.find((person) => person.side === side && isCalled(person, name))?.id ?? null
  const changes = steps.map(({ due, status, buyerOwner, sellerOwner }) => ({
    ...(due !== null && { due }),
    status,
    buyerOwner: idOf(buyerOwner, 'buyer'),
    sellerOwner: idOf(sellerOwner, 'seller'),
  }))
  const isDated = signBy !== null || liveBy !== null
  return {
    ...form,
    ...(account !== '' && { account, accountTyped: true }),
    opportunity: opportunity || form.opportunity,
    outcome: outcome || form.outcome,
    ...(isDated && { liveBy, liveTyped: true, workedFrom: liveBy ?? form.workedFrom, signTyped: signBy }),
    template,
    people,
    rolesTyped: form.rolesTyped || proposed.people.some(({ role }) => role === 'champion'),
    stepIds: { ...form.stepIds, [template.id]: ids },
    changes: { ...form.changes, ...Object.fromEntries(ids.map((id, index) => [id, changes[index] ?? {}])) },
    checkIn,
  }
}

/** Who is on the thread already keeps the address; a champion whom the document names was only guessed before. */
function withPeople(form: DraftForm, found: readonly FoundPerson[], newId: () => string): DraftPerson[] {
  const isNamed = found.some(({ role }) => role === 'champion')
  const people = form.people.map((person) =>
    isNamed && !form.rolesTyped && person.role === 'champion' ? { ...person, role: null } : person,
  )
  for (const { name, email, title, side, role } of found) {
    const at = people.findIndex((person) => (side === null || person.side === side) && isCalled(person, name))
    const known = people[at]
    if (known) people[at] = { ...known, role: known.role ?? role, ...(title !== '' && { title }) }
    else people.push({ id: `st${newId()}`, name, email, side: side ?? 'buyer', role, ...(title !== '' && { title }) })
  }
  return [...people.filter(({ side }) => side === 'buyer'), ...people.filter(({ side }) => side === 'seller')]
}

/** By the whole name, or the first where the document has no more than that. */
function isCalled(person: DraftPerson, name: string): boolean {
  const [wanted, known] = [name.toLowerCase(), person.name.toLowerCase()]
  return wanted !== '' && (wanted === known || wanted === person.email || known.split(' ')[0] === wanted)
}
