import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstCheckIn } from '../../components/create/first-check-in.ts'
import { formSteps } from '../../components/create/form-steps.ts'
import { signDate, suggestedLive } from '../../components/create/form-dates.ts'
import { dateWarnings } from '../../lib/dates/date-warnings.ts'
import { calendarsOf, closedFor } from '../../lib/plan/calendar.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { coach } from '../../lib/plan/coach/coach.ts'
import { coachThresholds } from '../../lib/plan/coach/thresholds.ts'
import { compress } from '../../lib/plan/compress.ts'
import { moveAll } from '../../lib/plan/move-all.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { draftSteps } from '../../lib/plan/draft-plan.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { splitStep } from '../../lib/plan/split-step.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { verdict } from '../../lib/plan/verdict.ts'
import { wallTime } from '../../lib/plan/zoned.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'
import { aForm } from '../components/create/a-form.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'

/** Nothing is proposed for a day on which its owner does not work, whatever the calendars (R073). */
const days = fc.uniqueArray(fc.integer({ min: -40, max: 160 }), { maxLength: 60 })
const anyCalendars = fc
  .record({ buyer: days, seller: days })
  .map(({ buyer, seller }) =>
    calendarsOf({ buyer: buyer.map((day) => addDays(today, day)), seller: seller.map((day) => addDays(today, day)) }),
  )
const anyDay = fc.integer({ min: -30, max: 120 }).map((day) => addDays(today, day))
let given = 0
const newId = () => `id${given++}`

test('no step of a new plan, nor its signature, go-live and first check-in', () => {
  fc.assert(
    fc.property(anyCalendars, fc.constantFrom(...Object.values(templates)), (calendars, template) => {
      const live = suggestedLive(today, calendars)
      const form = aForm({ calendars, template, liveBy: live, workedFrom: live, stepIds: { [template.id]: template.steps.map(() => `ms${newId()}`) } }) // prettier-ignore
      const drafted = draftSteps(template, addDays(today, 80), [], today, newId, calendars.both)
      expect(drafted.filter(({ due }) => !isWorkingDay(due, calendars.both))).toEqual([])
      const dates = [live, signDate(form, today), ...formSteps(form, today).map(({ due }) => due)]
      expect(dates.filter((date) => !isWorkingDay(date, calendars.both))).toEqual([])
      const checkIn = firstCheckIn(template, today, calendars)
      if (checkIn) expect(isWorkingDay(wallTime(checkIn.at, checkIn.zone).date, calendars.both)).toBe(true)
    }),
  )
})

test('no part of a step that is split, but the last, which stays', () => {
  fc.assert(
    fc.property(anyCalendars, anyDay, (calendars, due) => {
      const replica = buildPlan({ calendars, milestones: [{ title: 'Legal review', due }] })
      const [step] = replica.milestones
      const edits = step ? splitStep(replica, step, today, newId) : []
      const dues = edits.flatMap(({ fields }) => (typeof fields.due === 'string' ? [fields.due] : []))
      expect(dues.length).toBeGreaterThan(3)
      expect(dues.filter((date) => date !== due && !isWorkingDay(date, calendars.both))).toEqual([])
    }),
  )
})

test('no day of the pace that is taken, none of what the plan check mends', () => {
  fc.assert(
    fc.property(anyPlan, anyCalendars, (bare, calendars) => {
      const plan: Plan = { ...bare, calendars }
      const now = schedule(plan, today)
      const taken = verdict(plan, now, today)?.recoveries.flatMap((each) => (each.kind === 'later' ? each.edits : [])) ?? []
      for (const { entity, fields } of taken) {
        const step = plan.milestones.find(({ id }) => id === entity)
        const to = fields.due ?? fields.signBy
        if (typeof to !== 'string' || to >= '9999') continue
        expect(isWorkingDay(to, step && entity !== now.signature.step ? closedFor(plan, step) : calendars.both), to).toBe(true)
      }
      for (const { fix } of coach(plan, now, today, coachThresholds)) {
        const fixed =
          fix.do === 'add-step'
            ? { due: fix.step.due, side: fix.step.side }
            : fix.do === 'move'
              ? moved(plan, fix.step, fix.to)
              : null
        if (fixed?.due && fixed.due < '9999') expect(isWorkingDay(fixed.due, calendars[fixed.side]), fix.do).toBe(true)
        if (fix.do === 'add-step' && fix.step.due) expect(fix.step.due >= today, `${fix.step.title}: ${fix.step.due}`).toBe(true)
      }
    }),
  )
})

test('what comes after a signature that is overdue is not proposed for a go-live that has passed', () => {
  const head = { signBy: addDays(today, -4), liveBy: addDays(today, -2) }
  const plan = buildPlan({ head, milestones: [{ id: 'msSign', title: 'Signature', gate: 'signature', due: head.signBy }] })
  const found = coach(plan, schedule(plan, today), today, coachThresholds).find(({ check }) => check === 'ends-at-signature')
  expect(found?.fix.do === 'add-step' && (found.fix.step.due ?? '') > today).toBe(true)
})

test('no day to which a moved step takes others along, evenly or not', () => {
  fc.assert(
    fc.property(anyPlan, anyCalendars, anyDay, (bare, calendars, due) => {
      const plan: Plan = { ...bare, calendars }
      const step = plan.milestones.find((each) => each.due !== null)
      if (!step) return
      const { moved: evenly } = compress(plan, step, due, today) ?? { moved: [] }
      for (const { to } of [...moveAll(plan, step, due), ...evenly])
        if (to > '0001-01-02' && to < '9999-12-30') expect(isWorkingDay(to, calendars.both), to).toBe(true)
    }),
  )
})

test('no day near one that is warned of', () => {
  fc.assert(
    fc.property(anyCalendars, anyDay, anyDay, (calendars, date, other) => {
      const at = { today, calendars, after: [{ title: 'A', due: other }], before: [{ title: 'B', due: addDays(other, -3) }] }
      const near = dateWarnings(date, at).flatMap((warning) => warning.near)
      expect(near.filter((day) => !isWorkingDay(day, calendars.both) || day < today)).toEqual([])
    }),
  )
})

const moved = (plan: Plan, id: string, due: string) => ({
  due,
  side: plan.milestones.find((step) => step.id === id)?.side ?? 'both',
})
