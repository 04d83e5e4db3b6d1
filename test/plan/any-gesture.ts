import fc from 'fast-check'
import { cascade } from '../../lib/plan/cascade.ts'
import { cascadeEdits } from '../../lib/plan/cascade-edits.ts'
import type { Edit } from '../../lib/plan/change.ts'
import {
  addNote,
  addPerson,
  addStep,
  cycleStatus,
  deleteEntity,
  linkPage,
  moveStep,
  renameStep,
  setOwner,
  setStatus,
  toggleDone,
} from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { dealEntity, headEntity } from '../../lib/plan/read-plan.ts'

/** What somebody does next, told by numbers, so that it can be done to any plan. */
export type Gesture = { kind: number; pick: number; other: number; days: number; text: string }

export const anyGesture: fc.Arbitrary<Gesture> = fc.record({
  kind: fc.nat({ max: 16 }),
  pick: fc.nat({ max: 20 }),
  other: fc.nat({ max: 20 }),
  days: fc.integer({ min: -30, max: 60 }),
  text: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'Audit', '<img onerror>')),
})

/** The gesture as edits of this plan; `[]` where the plan has nothing to do it to. `number` is different each time. */
export function editsOf({ kind, pick, other, days, text }: Gesture, plan: Plan, today: PlanDate, number: number): Edit[] {
  const step = plan.milestones[pick % Math.max(1, plan.milestones.length)]
  const person = plan.stakeholders[other % Math.max(1, plan.stakeholders.length)]
  const note = plan.notes[other % Math.max(1, plan.notes.length)]
  const date = addDays(today, days)
  const isOdd = other % 2 === 1
  const onStep: Edit[][] = step
    ? [
        setStatus(step, isOdd ? 'doing' : 'done', date),
        toggleDone(step, date),
        cycleStatus(step, date),
        renameStep(step, text),
        setOwner(step, isOdd ? 'buyer' : 'seller', person?.id ?? null),
        deleteEntity(step),
        moveStep(step, isOdd ? date : null),
        cascadeEdits(plan, step, cascade(plan, step, date, today, isOdd ? 'compress' : 'move'), {
          target: isOdd,
          reason: text === '' ? null : { id: `nt${number}`, text, internal: isOdd, on: today },
        }),
        addNote(`nt${number}`, { text, kind: 'note', about: step.id, on: date, internal: isOdd }),
        [{ audience: step.audience, entity: step.id, fields: { after: plan.milestones.slice(0, other).map(({ id }) => id) } }],
      ]
    : []
  const others: Edit[][] = [
    addStep(`ms${number}`, { title: text, side: 'both', due: isOdd ? date : null, order: `a${pick}` }),
    addPerson(`st${number}`, { name: text, email: `${pick}@northgate.example`, side: isOdd ? 'buyer' : 'seller' }),
    linkPage(`pg${number}`, 'gmail', text),
    note ? deleteEntity(note) : [],
    person ? deleteEntity(person) : [],
    [{ audience: 'shared', entity: headEntity(plan.id), fields: { signBy: date, outcome: text } }],
    deleteEntity({ id: dealEntity(plan.id), audience: 'shared' }),
  ]
  return [...onStep, ...others][kind % (onStep.length + others.length)] ?? []
}
