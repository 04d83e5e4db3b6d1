import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { canSplit } from '../../lib/plan/can-split.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import { addNote, addPerson, addStep, deleteEntity, type NewStep, setOwner } from '../../lib/plan/edits.ts'
import { draftSteps, draftToEdits, type DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { Role } from '../../lib/plan/entity-kinds.ts'
import { history } from '../../lib/plan/history.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { addDays, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { partsOf, splitStep } from '../../lib/plan/split-step.ts'
import { paperSteps } from '../../lib/plan/templates/paper-steps.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { nextWorkingDay, workingDaysBetween } from '../../lib/plan/working-days.ts'
import { Replica } from './replica.ts'

/** A Friday. */
const today = '2026-11-20'
const far = '2027-02-26'
let given = 0
const newId = () => `new${given++}`
const open = (title: string) => ({ title, status: 'open', gate: null }) as const

/** A plan with this step, "Legal review" unless said otherwise, and people for whom roles are named. */
function begun(step: Partial<NewStep> = {}, people: [name: string, side: 'buyer' | 'seller', role: Role][] = []): Replica {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate', key: 'SM-7F3K' } }])
  replica.edit(addStep('msOld', { title: 'Legal review', side: 'buyer', due: far, order: 'a1', ...step }))
  for (const [name, side, role] of people) {
    replica.edit(addPerson(`st${name}`, { name, email: '', side }))
    replica.edit([{ audience: 'shared', entity: `st${name}`, fields: { role } }])
  }
  return replica
}
const stepCalled = (plan: Plan, title: string): Milestone =>
  must(
    plan.milestones.find((step) => step.title === title),
    title,
  )
const split = (replica: Replica, title = 'Legal review', now = today) =>
  replica.edit(splitStep(replica.plan, stepCalled(replica.plan, title), now, newId))
const titles = (plan: Plan) => plan.milestones.map((step) => step.title)

test.each([
  'Legal', 'Legal review', 'legal  Review', 'Procurement process', 'Security & legal', 'Procurement',
  'Legal / procurement', 'Legal sign-off', 'Contract review', 'Their legal team', 'Legal review complete',
  'Security and legal approval', 'Paper process', 'Procurement terms', 'Purchasing approval', 'Security / procurement',
])('%s is vague and can be split', (title) => {
  expect(canSplit(open(title))).toBe(true)
}) // prettier-ignore

test.each([
  '', 'Signature', 'Legal redlines complete', 'Security questionnaire sent', 'Vendor code created', 'Kickoff', 'Contract sent',
  'Contract signatures', 'Legal review started', 'Review', 'Mary reviews the legal annex', 'Security intake', 'MSA negotiation',
  'Budget approval', 'Illegal review', 'Sign contract', 'Procurement: vendor form', ...paperSteps.map((step) => step.title),
])('%s says what has to be done and stays', (title) => {
  expect(canSplit(open(title))).toBe(false)
}) // prettier-ignore

test.each(['Security', 'Security review', 'InfoSec review', 'Security assessment (IT)'])(
  '%s is vague, but T8 is not what it is made of',
  (title) => {
    expect(canSplit(open(title))).toBe(false)
  },
)

test('what is done, and the kickoff, is not split', () => {
  expect(canSplit({ ...open('Legal review'), status: 'done' })).toBe(false)
  expect(canSplit({ ...open('Legal review'), gate: 'kickoff' })).toBe(false)
})

test('a step becomes the eight of T8, the last due when it was, each with an assumed duration', () => {
  const replica = begun()
  split(replica)
  const { milestones } = replica.plan
  expect(titles(replica.plan)).toEqual(paperSteps.map((step) => step.title))
  expect(milestones.at(-1)).toMatchObject({ due: far, gate: 'signature' })
  expect(milestones.map((step) => [step.duration, step.durationFrom])).toEqual(
    paperSteps.map((step) => [step.duration, 'assumed']),
  )
  milestones.forEach((step, index) => {
    expect(step.after).toEqual(milestones.slice(Math.max(0, index - 1), index).map(({ id }) => id))
    const before = milestones[index - 1]
    if (before) expect(workingDaysBetween(must(before.due, 'due'), must(step.due, 'due'))).toBe(step.duration)
  })
})

const timesOf = (replica: Replica) =>
  replica.plan.milestones.map((step) => [step.due?.slice(5), step.duration, step.durationFrom])

test('with less room the durations are pressed together with the dates, and with less than a day each there are none', () => {
  // 16 working days for 28.
  const tight = begun({ due: '2026-12-14' })
  split(tight)
  expect(timesOf(tight)).toEqual([
    ['11-25', 3, 'assumed'], ['11-30', 3, 'assumed'], ['12-03', 3, 'assumed'], ['12-04', 1, 'assumed'],
    ['12-08', 2, 'assumed'], ['12-10', 2, 'assumed'], ['12-11', 1, 'assumed'], ['12-14', 1, 'assumed'],
  ]) // prettier-ignore
  const full = begun({ due: '2026-11-25' })
  split(full)
  expect(timesOf(full).map(([, ...duration]) => duration)).toEqual(Array.from({ length: 8 }, () => [null, null]))
})

test('a split leaves the signature of the tight plan on its day', () => {
  const replica = begun({ due: '2026-12-11' })
  replica.edit(addStep('msSign', { title: 'Signature', side: 'both', due: '2026-12-18', order: 'a2' }))
  replica.edit([{ audience: 'shared', entity: 'msSign', fields: { gate: 'signature' } }])
  split(replica, 'Legal review', '2026-11-23')
  expect(replica.plan.milestones).toHaveLength(8)
  expect(schedule(replica.plan, '2026-11-23').signature).toMatchObject({ predicted: '2026-12-18', slip: 0 })
})

test('what waits for something later, on a weekend or without a day is not given a duration that moves the forecast', () => {
  const late = begun({ due: '2027-01-15' })
  late.edit(addStep('msLater', { title: 'Later', side: 'buyer', due: '2027-01-18', order: 'a9' }))
  late.edit([{ audience: 'shared', entity: 'msOld', fields: { after: ['msLater'] } }])
  split(late)
  expect(late.plan.milestones.map((step) => step.duration).slice(0, 3)).toEqual([null, 8, 4])

  const undated = begun({ due: null })
  split(undated)
  expect(undated.plan.milestones.map((step) => step.duration)).toEqual([5, 8, 4, 3, 2, 3, 2, null])

  const saturday = begun({ due: '2027-01-16' })
  split(saturday)
  const { forecasts } = schedule(saturday.plan, today)
  expect(saturday.plan.milestones.map((step) => forecasts.get(step.id)?.slip)).toEqual(Array(8).fill(0))
})

test('what the step waited for is not lost: the first part is announced and stands in line, the last is decided where they meet', () => {
  const waits = { notice: 10, noticeOn: '2026-11-18', queue: 20, meets: '1 tue', event: 'evBoard', eventDays: -3, duration: 25 }
  const replica = begun()
  replica.edit([{ audience: 'shared', entity: 'evBoard', fields: { title: 'Board meeting', on: '2027-03-03' } }])
  replica.edit([{ audience: 'shared', entity: 'msOld', fields: waits }])
  const before = schedule(replica.plan, today)
  split(replica)
  const [first, ...rest] = replica.plan.milestones
  const last = must(rest.at(-1), 'last')
  expect(first).toMatchObject({ notice: 10, noticeOn: '2026-11-18', queue: 20, meets: null, event: null })
  expect(last).toMatchObject({ notice: null, queue: null, meets: '1 tue', event: 'evBoard', eventDays: -3, due: far })
  expect(replica.plan.milestones.map((step) => step.duration)).not.toContain(null)
  const { forecasts } = schedule(replica.plan, today)
  expect(replica.plan.milestones.map((step) => forecasts.get(step.id)?.slip)).toEqual(Array(8).fill(0))
  expect(forecasts.get(last.id)?.meets).toBe(before.forecasts.get('msOld')?.meets)
})

test('the signature is left out where the plan has one, and the gate stays with the last part where it was the step', () => {
  const signed = begun()
  signed.edit(addStep('msSign', { title: 'Pen on paper', side: 'both', due: far, order: 'a2' }))
  signed.edit([{ audience: 'shared', entity: 'msSign', fields: { gate: 'signature' } }])
  split(signed)
  expect(titles(signed.plan)).toHaveLength(8)
  expect(signed.plan.milestones.filter((step) => step.gate === 'signature').map((step) => step.title)).toEqual(['Pen on paper'])

  const gate = begun({ title: 'Procurement' })
  gate.edit([{ audience: 'shared', entity: 'msOld', fields: { gate: 'signature', key: true } }])
  split(gate, 'Procurement')
  expect(gate.plan.milestones.at(-1)).toMatchObject({ title: 'Signature', gate: 'signature', key: true })
})

test('steps the plan has in other words are not doubled, and where one is left there is nothing to split', () => {
  const replica = begun()
  const has = (title: string) => replica.edit(addStep(`ms${newId()}`, { title, side: 'buyer', due: far, order: '' }))
  for (const title of ['Vendor code created', 'MSA / DPA exchanged', 'Purchase order issued', 'Sign']) has(title)
  const left = () => partsOf(replica.plan, stepCalled(replica.plan, 'Legal review')).map((part) => part.title)
  expect(left()).toEqual(['Security questionnaire', 'Vendor onboarding', 'Finance approval'])
  has('Security questionnaire returned')
  has('Vendor onboarding form')
  expect(left()).toEqual([])
  expect(splitStep(replica.plan, stepCalled(replica.plan, 'Legal review'), today, newId)).toEqual([])
})

test('what waited for the step waits for the last part, the first for what the step did, and its notes go there', () => {
  const replica = begun()
  for (const id of ['msA', 'msB']) replica.edit(addStep(id, { title: id, side: 'buyer', due: far, order: 'a9' }))
  replica.edit([
    { audience: 'shared', entity: 'msOld', fields: { after: ['msA'] } },
    { audience: 'shared', entity: 'msB', fields: { after: ['msA', 'msOld'] } },
  ])
  replica.edit(addNote('nt1', { text: 'Ask Mary', kind: 'note', about: 'msOld', on: today, internal: true }))
  split(replica)
  expect(stepCalled(replica.plan, 'Security questionnaire').after).toEqual(['msA'])
  expect(stepCalled(replica.plan, 'msB').after).toEqual(['msA', stepCalled(replica.plan, 'Signature').id])
  expect(replica.plan.notes[0]).toMatchObject({ about: stepCalled(replica.plan, 'Security questionnaire').id })
})

test('owners go by role, and who owned the step keeps what is about the same', () => {
  const people: [string, 'buyer' | 'seller', Role][] = [['Grace', 'buyer', 'security-reviewer'], ['Tom', 'buyer', 'procurement'], ['Mary', 'buyer', 'other'], ['Sarah', 'seller', 'account-executive']] // prettier-ignore
  const replica = begun({}, people)
  replica.edit(setOwner(stepCalled(replica.plan, 'Legal review'), 'buyer', 'stMary'))
  replica.edit(setOwner(stepCalled(replica.plan, 'Legal review'), 'seller', 'stSarah'))
  split(replica)
  const owners = (title: string) => [stepCalled(replica.plan, title).buyerOwner, stepCalled(replica.plan, title).sellerOwner]
  expect(owners('Security questionnaire')).toEqual(['stGrace', null])
  expect(owners('MSA negotiation')).toEqual(['stMary', 'stSarah'])
  expect(owners('DPA negotiation')).toEqual(['stMary', 'stSarah'])
  expect(owners('Vendor code creation')).toEqual(['stTom', 'stSarah'])
})

test('one undo takes it back, and the story tells both in words', () => {
  const replica = begun()
  const before = replica.plan
  split(replica)
  replica.undo()
  expect(replica.plan).toEqual(before)
  const told = history(replica.records, replica.plan, today).map((entry) => entry.sentence)
  expect(told.slice(0, 2)).toEqual(['Undid: split Legal review into 8 steps', 'Split Legal review into 8 steps'])
})

test('a step without a date is split into steps without one, a late one from today', () => {
  const undated = begun({ due: null })
  split(undated)
  expect(undated.plan.milestones.map((step) => step.due)).toEqual(Array(8).fill(null))
  const late = begun({ due: '2026-10-02' })
  split(late)
  expect(new Set(late.plan.milestones.map((step) => step.due))).toEqual(new Set([today]))
})

const days = fc.integer({ min: -90, max: 200 }).map((count) => addDays(today, count))
/** Plans of the templates with a vague step in them, which waits for some of the others and is waited for by some. */
const vaguePlan = fc.record({
  template: fc.constantFrom(...Object.values(templates)),
  title: fc.constantFrom('Legal', 'Procurement process', 'Security & legal', 'Contract approval'),
  due: fc.option(days, { freq: 6 }),
  now: days,
  after: fc.array(fc.nat({ max: 18 }), { maxLength: 3 }),
  before: fc.array(fc.nat({ max: 18 }), { maxLength: 3 }),
  gate: fc.option(fc.constant('signature'), { freq: 2 }),
  /** Others, but not the signature, that say how long they take, in working days. */
  durations: fc.array(fc.tuple(fc.nat({ max: 18 }), fc.integer({ min: 1, max: 10 })), { maxLength: 4 }),
})

test('whatever the plan: nothing before today or doubled, in order, no circle, and undo brings back the very plan', () => {
  fc.assert(
    fc.property(vaguePlan, ({ template, title, due, now, after, before, gate, durations }) => {
      const replica = new Replica()
      const people: DraftPerson[] = [{ id: 'stDee', name: 'Dee', email: '', side: 'buyer', role: 'procurement' }]
      const steps = draftSteps(template, far, people, today, newId)
      replica.edit(draftToEdits('deal1', { account: 'A', opportunity: '', seller: 'S', domains: [], outcome: '', outcomeSource: '', liveBy: null, signBy: far, template, people, steps }, today, newId)) // prettier-ignore
      replica.edit(addStep('msOld', { title: `${title} step`, side: 'buyer', due, order: '' }))
      const at = (index: number) => must(replica.plan.milestones[index % template.steps.length], 'step')
      const waitsFor = new Set(after.map((index) => at(index).id).filter((id) => id !== 'msOld'))
      replica.edit([{ audience: 'shared', entity: 'msOld', fields: { after: [...waitsFor], gate } }])
      // There is one signature.
      const others = replica.plan.milestones.filter((step) => step.gate === 'signature' && step.id !== 'msOld')
      if (gate) replica.edit(others.map(({ id }) => ({ audience: 'shared', entity: id, fields: { gate: null } })))
      for (const [index, duration] of durations)
        if (at(index).id !== 'msOld' && at(index).gate === null)
          replica.edit([{ audience: 'shared', entity: at(index).id, fields: { duration } }])
      for (const index of before) {
        const step = at(index)
        if (step.id === 'msOld' || reaches(replica.plan, 'msOld', step.id)) continue
        replica.edit([{ audience: 'shared', entity: step.id, fields: { after: [...step.after, 'msOld'] } }])
      }
      const seen = replica.plan
      const was = schedule(seen, now).signature
      const edits = splitStep(seen, stepCalled(seen, `${title} step`), now, newId)
      fc.pre(edits.length > 0)
      replica.edit(edits)
      const known = new Set(seen.milestones.map((step) => step.id))
      const added = replica.plan.milestones.filter((step) => !known.has(step.id))
      expect(added.length).toBeGreaterThan(1)
      expect(new Set(titles(replica.plan)).size).toBe(titles(replica.plan).length)
      for (const part of paperSteps)
        expect(seen.milestones.filter((step) => part.known.test(step.title)).length * added.filter((step) => step.title === part.title).length).toBe(0) // prettier-ignore
      const dates = added.flatMap((step) => (step.due === null ? [] : [step.due]))
      expect(dates.length).toBe(due === null ? 0 : added.length)
      expect(dates.filter((date) => date < now)).toEqual([])
      const waited = seen.milestones.filter((step) => waitsFor.has(step.id) && (step.due ?? '9999') <= (due ?? ''))
      for (const step of waited) expect(dates.filter((date) => date < must(step.due, 'due'))).toEqual([])
      if (due !== null) expect(dates.at(-1)).toBe(due < now ? nextWorkingDay(now) : due)
      expect(dates.filter((date) => isWeekend(date) && date !== due)).toEqual([])
      const { signature, forecasts } = schedule(replica.plan, now)
      // A late step is split from today, and parts of one after the signature may come before it: there dates change.
      const keepsDates = due === null || (due >= now && due <= far)
      if (keepsDates && was.predicted !== null) expect(must(signature.predicted, 'predicted') <= was.predicted).toBe(true)
      if (keepsDates && wasOnTime(seen, now)) {
        expect(signature.predicted).toBe(was.predicted)
        expect(added.map((step) => forecasts.get(step.id)?.slip)).toEqual(added.map(() => 0))
      }
      for (const step of replica.plan.milestones) expect(reaches(replica.plan, step.id, step.id), step.title).toBe(false)
      expect(replica.plan.milestones.flatMap((step) => step.after)).not.toContain('msOld')
      replica.undo()
      expect(replica.plan).toEqual(seen)
    }),
  )
}, 30_000)

const wasOnTime = (plan: Plan, now: PlanDate): boolean =>
  [...schedule(plan, now).forecasts.values()].every(({ slip }) => slip === 0)

/** Whether `from` waits for `to`, over any number of steps. */
function reaches(plan: Plan, from: EntityId, to: EntityId): boolean {
  const found = new Set<EntityId>()
  const look = (id: EntityId): void => {
    for (const before of plan.milestones.find((step) => step.id === id)?.after ?? [])
      if (!found.has(before)) {
        found.add(before)
        look(before)
      }
  }
  look(from)
  return found.has(to)
}

test('a deleted step is not counted as there', () => {
  const replica = begun()
  replica.edit(addStep('msCode', { title: 'Vendor code created', side: 'buyer', due: far, order: '' }))
  replica.edit(deleteEntity(stepCalled(replica.plan, 'Vendor code created')))
  expect(partsOf(replica.plan, stepCalled(replica.plan, 'Legal review'))).toHaveLength(8)
})
