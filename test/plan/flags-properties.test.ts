import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { addStep, deleteEntity, moveStep, setStatus } from '../../lib/plan/edits.ts'
import { setTiming } from '../../lib/plan/timing-edits.ts'
import { newFlags } from '../../lib/plan/flags.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { headEntity } from '../../lib/plan/read-plan.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'
import { anyPlan, today as someDay } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const start = '2026-11-16'
const target = '2026-12-18'
/** What happens to a step on a day, before somebody looks at the plan, if anybody does. */
type Day = { step: number; kind: 'done' | 'reopen' | 'move' | 'duration' | 'nothing'; days: number; looks: boolean }
const anyDays = fc.array(
  fc.record<Day>({
    step: fc.nat(5),
    kind: fc.constantFrom('done', 'reopen', 'move', 'duration', 'nothing', 'nothing'),
    days: fc.integer({ min: 1, max: 20 }),
    looks: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
)
/** Steps with durations, each of which waits for some of those before it; the last is the signature, with a target of its own. */
const anySteps = fc.array(
  fc.record({ due: fc.integer({ min: 0, max: 40 }), duration: fc.integer({ min: 1, max: 15 }), after: fc.array(fc.nat(5), { maxLength: 2 }) }),
  { minLength: 1, maxLength: 6 },
) // prettier-ignore

test('every slip is flagged on the first look at which somebody who works the plan off day by day would see it', () => {
  fc.assert(
    fc.property(anySteps, anyDays, (steps, days) => {
      const replica = begun(steps)
      /** Since which look the oracle has seen each slip without a break. */
      let seen = new Map<string, PlanDate>()
      days.forEach(({ step, kind, days, looks }, index) => {
        const today = addDays(start, index)
        const edits = editsOf(replica.plan, step, kind, days, today)
        if (edits.length > 0) replica.edit(edits)
        if (!looks) return
        const made = newFlags(replica.plan, schedule(replica.plan, today), today)
        if (made.length > 0) replica.edit(made)
        seen = new Map(slipsSeen(replica.plan, today).map((slip) => [slip, seen.get(slip) ?? today]))
        const standing = replica.plan.flags.filter(({ clearedOn }) => clearedOn === null)
        expect(new Map(standing.map((flag) => [`${flag.step} ${flag.due}`, must(flag.flaggedOn, 'day')]))).toEqual(seen)
        expect(newFlags(replica.plan, schedule(replica.plan, today), today)).toEqual([])
      })
    }),
  )
})

test('whatever a plan looks like, what is written can be read, and is written once', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const replica = new Replica()
      const made = newFlags(plan, schedule(plan, someDay), someDay)
      if (made.length > 0) replica.edit(made)
      const { flags, damaged } = replica.plan
      expect([flags.length, damaged]).toEqual([made.length, []])
      expect(newFlags({ ...plan, flags }, schedule(plan, someDay), someDay)).toEqual([])
      const gone = newFlags({ ...buildPlan(), flags }, schedule(buildPlan(), someDay), addDays(someDay, 1))
      expect(gone.map(({ entity }) => entity)).toEqual(flags.map(({ id }) => id))
    }),
  )
})

function begun(steps: { due: number; duration: number; after: number[] }[]): Replica {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: headEntity('deal1'), fields: { signBy: target } }])
  steps.forEach(({ due, duration, after }, index) => {
    const gate = index === steps.length - 1 ? 'signature' : null
    const waitsFor = [...new Set(after.filter((other) => other < index))].map((other) => `ms${other}`)
    const [edit] = addStep(`ms${index}`, { title: `${index}`, side: 'buyer', due: addDays(start, due), order: `a${index}` })
    replica.edit([{ ...must(edit, 'edit'), fields: { ...edit?.fields, duration, after: waitsFor, gate } }])
  })
  return replica
}

function editsOf(plan: Plan, at: number, kind: Day['kind'], days: number, today: PlanDate): Edit[] {
  const step = plan.milestones[at % Math.max(1, plan.milestones.length)]
  if (!step) return []
  switch (kind) {
    case 'done':
      return setStatus(step, 'done', today)
    case 'reopen':
      return setStatus(step, 'open', today)
    case 'move':
      return moveStep(step, addDays(today, days))
    case 'duration':
      return days === 1 ? deleteEntity(step) : setTiming(step, { duration: days }, 'buyer', today)
    case 'nothing':
      return []
  }
}

/** The slow way: from today on, every working day, whoever can begin works one day; what has time until its date takes it. */
function slipsSeen(plan: Plan, today: PlanDate): string[] {
  const open = plan.milestones.filter(({ status }) => status !== 'done')
  const left = new Map(open.map((step) => [step.id, step.duration ?? 1]))
  const ends = new Map<string, PlanDate>()
  const before = (step: Milestone) => plan.milestones.slice(0, plan.milestones.indexOf(step)).map(({ id }) => id)
  const waits = (step: Milestone) => (step.gate === null ? step.after : [...step.after, ...before(step)])
  const isOver = (id: string, day: PlanDate) => {
    const step = open.find((other) => other.id === id)
    const end = ends.get(id)
    return step === undefined || (end !== undefined && end < day && must(step.due, 'due') < day)
  }
  for (let day = today; ends.size < open.length; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    for (const step of open) {
      const { id } = step
      if (ends.has(id) || !waits(step).every((other) => isOver(other, day))) continue
      left.set(id, (left.get(id) ?? 0) - 1)
      if (left.get(id) === 0) ends.set(id, day)
    }
  }
  const endOf = ({ id, due }: Milestone): PlanDate => [must(ends.get(id), 'end'), must(due, 'due')].toSorted()[1] ?? ''
  return open.flatMap((step) => [
    ...(step.gate && endOf(step) > target ? [`${headEntity(plan.id)} ${target}`] : []),
    ...(endOf(step) > must(step.due, 'due') && !(step.gate && step.due === target) ? [`${step.id} ${step.due}`] : []),
  ])
}
