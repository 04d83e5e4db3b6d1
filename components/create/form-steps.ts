import { must } from '../../lib/base/must.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import { draftSteps, type DraftStep } from '../../lib/plan/draft-plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { AddedStep, DraftForm, StepChange } from './draft-form.ts'
import { dayOfWork } from '../../lib/plan/festive-days.ts'
import { signDate } from './form-dates.ts'

/**
 * The steps of the plan, in order of date: those of the template with what the person changed, and those they added. `after`
 * holds numbers in this very list; who waited for a removed step waits for what that one waited for.
 */
export function formSteps(form: DraftForm, today: PlanDate): DraftStep[] {
  const ids = idsOf(form)
  let given = 0
  const newId = () => must(ids[given++], 'step id').slice(2)
  const drafted = draftSteps(form.template, signDate(form, today), form.people, today, newId, form.calendars.both)
  const places = new Map(drafted.map((step, index) => [step.id, index]))
  const steps = [...drafted, ...form.added.map(asDraftStep)]
    .map((step) => changed(step, form.changes[step.id] ?? {}, form, today))
    .filter((step) => !isRemoved(step.id))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
  const numbers = new Map(steps.map((step, index) => [step.id, index + 1]))
  return steps.map((step) => ({
    ...step,
    after: waitsFor(step.id)
      .map((id) => numbers.get(id))
      .filter((number) => number !== undefined),
  }))

  function isRemoved(id: EntityId): boolean {
    return form.changes[id]?.removed === true
  }
  /** Each step is looked at once: a template of a team may hold a circle, or many ways to the same step. */
  function waitsFor(id: EntityId): EntityId[] {
    const seen = new Set([id])
    const found: EntityId[] = []
    const look = (waiting: EntityId): void => {
      const index = places.get(waiting) ?? -1
      for (const number of drafted[index]?.after ?? [index]) {
        const other = drafted[number - 1]?.id
        if (other === undefined || seen.has(other)) continue
        seen.add(other)
        if (isRemoved(other)) look(other)
        else found.push(other)
      }
    }
    look(id)
    return found
  }
}

/** Ids of the template's steps, in its order. */
export const idsOf = (form: DraftForm): EntityId[] => must(form.stepIds[form.template.id], 'step ids')

/** Steps of ours that nobody of the needed role is there for are the writer's own until they say otherwise. */
function changed(step: DraftStep, change: StepChange, form: DraftForm, today: PlanDate): DraftStep {
  const { title, due, owner, status } = change
  const isHere = (id: EntityId | null | undefined) => form.people.some((person) => person.id === id)
  const isAdded = form.added.some((added) => added.id === step.id)
  const user = isHere(form.user) ? form.user : null
  const named = (id: EntityId | null | undefined) => (isHere(id) ? (id ?? null) : null)
  const buyerOwner = named(change.buyerOwner) ?? step.buyerOwner
  const sellerOwner = named(change.sellerOwner) ?? step.sellerOwner ?? (step.side === 'buyer' ? null : user)
  const chosen = owner === null || isHere(owner) ? owner : undefined
  return {
    ...step,
    title: title ?? step.title,
    due: due ?? (isAdded ? step.due : dayOfWork(step.due, today, form.calendars, 'both')),
    // A date makes it a step like any other.
    prompt: step.prompt === true && (due ?? null) === null,
    buyerOwner: chosen !== undefined && step.side !== 'seller' ? chosen : buyerOwner,
    sellerOwner: chosen !== undefined && step.side === 'seller' ? chosen : sellerOwner,
    ...(status && { status }),
  }
}

const asDraftStep = (step: AddedStep): DraftStep => ({
  ...step,
  buyerRoles: [],
  sellerRoles: [],
  doneWhen: '',
  after: [],
  buyerOwner: null,
  sellerOwner: null,
})

/** The one owner a row shows: of the side whose court the step is in, theirs for what both do. */
export const leadOwner = (step: DraftStep): EntityId | null => (step.side === 'seller' ? step.sellerOwner : step.buyerOwner)
