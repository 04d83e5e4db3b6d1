import { canSplit, topicsOf } from './can-split.ts'
import type { Edit, EntityId, FieldValue } from './change.ts'
import { deleteEntity } from './edits.ts'
import type { Side } from './entity-kinds.ts'
import { holderOf, ownerOf, sidesOf } from './owners.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { timesOf } from './split-times.ts'
import { paperSteps, type PaperStep } from './templates/paper-steps.ts'

/**
 * The steps of T8 that this one stands for, without those the plan has already (R063); none where there is nothing to split. The
 * signature is left out where another step is it.
 */
export function partsOf(plan: Plan, step: Milestone): PaperStep[] {
  if (!canSplit(step)) return []
  const others = plan.milestones.filter((other) => other.id !== step.id)
  const isThere = (part: PaperStep) => others.some((other) => part.known.test(other.title.trim()))
  const isSigned = others.some((other) => other.gate === 'signature')
  const parts = paperSteps.filter((part) => !isThere(part) && !(isSigned && part.gate === 'signature'))
  return parts.length > 1 ? parts : []
}

/**
 * Puts the parts in the place of the step: one after another, the last due when the step was, none before today or before what the
 * step waits for is due, and pressed together where there is no room. What waited for the step waits for the last of them, the first
 * waits for what the step did, its notice and its place in line with it (R006); its meeting decides the last, which keeps the anchor of
 * its date (R073); its notes go to the first. Their durations are working days and assumed, until the buyer says better
 * (R015); they fit the dates, so that a split never makes the signature later.
 */
export function splitStep(plan: Plan, step: Milestone, today: PlanDate, newId: () => string): Edit[] {
  const parts = partsOf(plan, step)
  const ids = parts.map((): EntityId => `ms${newId()}`)
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return []
  const times = timesOf(plan, step, parts, today)
  const { audience, status, startedOn, key, gate, notice, noticeOn, queue, meets, event, eventDays } = step
  const added = parts.map((part, index): Edit => {
    const fields: Record<string, FieldValue> = {
      title: part.title,
      side: part.side,
      due: times[index]?.due ?? null,
      doneWhen: part.doneWhen,
      buyerOwner: ownerFor(part, 'buyer', plan, step),
      sellerOwner: ownerFor(part, 'seller', plan, step),
      after: ids.slice(index - 1, index),
      duration: times[index]?.duration ?? null,
      durationFrom: times[index]?.duration ? 'assumed' : null,
      order: `${step.order || 'a0'}V${index + 1}`,
      status: 'open',
    }
    if (index === 0) Object.assign(fields, { status, startedOn, after: step.after, notice, noticeOn, queue })
    if (index === parts.length - 1) Object.assign(fields, { key, gate: part.gate ?? gate, meets, event, eventDays })
    return { audience, entity: ids[index] ?? last, fields }
  })
  const waiting = plan.milestones.filter((other) => other.id !== step.id && other.after.includes(step.id))
  const rewired = waiting.map((other): Edit => ({
    audience: other.audience,
    entity: other.id,
    fields: { after: other.after.map((id) => (id === step.id ? last : id)) },
  }))
  const notes = plan.notes.filter((note) => note.about === step.id)
  const moved = notes.map((note): Edit => ({ audience: note.audience, entity: note.id, fields: { about: first } }))
  // The step comes first: it is what the change is about when it is taken back.
  return [...deleteEntity(step), ...added, ...rewired, ...moved]
}

/** The step's own owner where their role fits, else whoever has the role; who owned it stays where it is about the same. */
function ownerFor(part: PaperStep, side: Side, plan: Plan, step: Milestone): EntityId | null {
  const roles = side === 'buyer' ? part.buyerRoles : part.sellerRoles
  const owner = ownerOf(plan, step, side)
  const isAbout = topicsOf(step.title).has(part.topic)
  const role = owner?.role ?? 'other'
  if (owner && (roles.includes(role) || (role === 'other' && isAbout))) return owner.id
  const holder = sidesOf(part).includes(side) ? holderOf(plan.stakeholders, side, roles) : null
  return (holder ?? (isAbout ? owner : null))?.id ?? null
}
