import type { EntityId } from '../../lib/plan/change.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { Role } from '../../lib/plan/entity-kinds.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { ReadinessId } from '../../lib/plan/readiness.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import type { AddedStep, FormUpdate, StepChange } from './draft-form.ts'

/** Every gesture on the form of a new plan, as the fields it sets. */

/** A cleared go-live date leaves the signature where it is. */
export const setLiveBy =
  (liveBy: PlanDate | null): FormUpdate =>
  ({ workedFrom }) => ({ liveBy, liveTyped: true, workedFrom: liveBy ?? workedFrom })
export const setSignBy =
  (signTyped: PlanDate | null): FormUpdate =>
  () => ({ signTyped })

export const stepIdsOf = (template: Template, newId: () => string): EntityId[] => template.steps.map(() => `ms${newId()}`)
/** Its steps keep their ids, and what was changed on them, when it is left and chosen again. */
export const chooseTemplate =
  (template: Template, newId: () => string): FormUpdate =>
  ({ stepIds }) => ({ template, stepIds: { [template.id]: stepIdsOf(template, newId), ...stepIds } })

export const changeStep =
  (id: EntityId, change: StepChange): FormUpdate =>
  (form) => ({ changes: { ...form.changes, [id]: { ...form.changes[id], ...change } } })
export const addStep =
  (step: AddedStep): FormUpdate =>
  (form) => ({ added: [...form.added, step] })
export const putStepsBack: FormUpdate = (form) => ({
  changes: Object.fromEntries(Object.entries(form.changes).map(([id, change]) => [id, { ...change, removed: false }])),
})

export const setRole =
  (id: EntityId, role: Role | null): FormUpdate =>
  (form) => ({ rolesTyped: true, people: form.people.map((person) => (person.id === id ? { ...person, role } : person)) })
/** New buyers stand before our own people, so that the two sides stay together. */
export const addPerson =
  (person: DraftPerson): FormUpdate =>
  ({ people }) => ({
    people: person.side === 'buyer' ? [...people.filter(isBuyer), person, ...people.filter(isOurs)] : [...people, person],
  })
export const removePerson =
  (id: EntityId): FormUpdate =>
  ({ people, removedPeople }) => ({
    people: people.filter((person) => person.id !== id),
    removedPeople: [...removedPeople, ...people.filter((person) => person.id === id)],
  })
export const putPeopleBack: FormUpdate = ({ people, removedPeople }) => {
  const all = [...people, ...removedPeople]
  return { people: [...all.filter(isBuyer), ...all.filter(isOurs)], removedPeople: [] }
}

export const answerReadiness =
  (id: ReadinessId, so: boolean): FormUpdate =>
  ({ readiness }) => ({ readiness: { ...readiness, [id]: so } })

const isBuyer = (person: DraftPerson): boolean => person.side === 'buyer'
const isOurs = (person: DraftPerson): boolean => person.side === 'seller'
