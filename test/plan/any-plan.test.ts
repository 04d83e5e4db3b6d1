import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { needsAttention } from '../../lib/plan/attention.ts'
import { countdown } from '../../lib/plan/countdown.ts'
import { cascade } from '../../lib/plan/cascade.ts'
import { addStep, renameStep } from '../../lib/plan/edits.ts'
import { healthWords, scheduleRisk } from '../../lib/plan/schedule-risk.ts'
import { history } from '../../lib/plan/history.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays, isPlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { anyGesture, editsOf } from './any-gesture.ts'
import { anyPlan, today } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'
import { countReads } from './count-reads.ts'
import { Replica } from './replica.ts'

const isDay = (date: string | null) => date === null || isPlanDate(date)

test('any plan has a schedule of real days, with a forecast for every step', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { forecasts, next, signature } = schedule(plan, today)
      for (const step of plan.milestones) {
        const forecast = must(forecasts.get(step.id), step.id)
        expect(isDay(forecast.predicted)).toBe(true)
        expect(forecast.slip).toBeGreaterThanOrEqual(0)
        expect(forecast.lateDays > 0).toBe(step.status !== 'done' && step.due !== null && step.due < today)
        if (forecast.predicted !== null && step.status !== 'done') expect(forecast.predicted >= (step.due ?? '')).toBe(true)
        if (forecast.lateDays > 0) expect(must(forecast.predicted, 'prediction') >= today).toBe(true)
      }
      expect(plan.milestones.find((step) => step.id === next)?.status).not.toBe('done')
      expect([signature.target, signature.predicted, signature.signedOn].every(isDay)).toBe(true)
      expect(signature.slip).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('any plan has a health with its reasons, and attention for each step at most once', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const forecast = schedule(plan, today)
      const found = scheduleRisk(plan, forecast, today)
      expect(healthWords[found.word]).toBeTruthy()
      expect(found.reasons.length).toBeGreaterThan(0)
      for (const reason of found.reasons) expect(reason).toMatch(/\S.*\.$/s)
      const attention = needsAttention(plan, forecast, today)
      expect(new Set(attention.map(({ step }) => step.id)).size).toBe(attention.length)
      expect(attention.filter(({ step }) => step.status === 'done')).toEqual([])
      const count = countdown(plan, forecast, today)
      expect(count === null || count.days >= 0).toBe(true)
    }),
  )
})

test('any course of events is told, a line for each change', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), anyGesture), { maxLength: 15 }), anyPlan, (moves, other) => {
      const replica = new Replica()
      moves.forEach(([isUndo, gesture], index) => (isUndo ? replica.undo() : replica.edit(editsOf(gesture, replica.plan, today, index)))) // prettier-ignore
      for (const plan of [replica.plan, other]) {
        const told = history(replica.records, plan, today)
        expect(told).toHaveLength(replica.records.length)
        for (const { sentence } of told) expect(sentence).toMatch(/^\P{Ll}/u)
      }
    }),
  )
})

/** Each step waits for the two before it and has two owners; a third of them are late; the signature is the last but one. */
const planOf = (count: number): Plan =>
  buildPlan({
    head: { signBy: '2026-12-18' },
    stakeholders: [{ id: 'stTom', side: 'buyer' }, { id: 'stSarah', side: 'seller' }],
    milestones: Array.from({ length: count }, (_, index) => ({
      id: `ms${index}`,
      title: `Step ${index}`,
      side: 'both' as const,
      due: addDays(today, index % 3 === 0 ? -index : index),
      buyerOwner: 'stTom',
      sellerOwner: 'stSarah',
      after: [`ms${index - 1}`, `ms${index - 2}`, 'ms0'],
      gate: index === count - 2 ? ('signature' as const) : null,
    })),
  }) // prettier-ignore

test.each([
  ['schedule', (plan: Plan) => schedule(plan, today)],
  ['attention', (plan: Plan) => needsAttention(plan, schedule(plan, today), today)],
  ['health', (plan: Plan) => scheduleRisk(plan, schedule(plan, today), today)],
  ['moving all', (plan: Plan) => cascade(plan, must(plan.milestones[0], 'step'), '2026-12-31', today, 'move')],
  [
    'compressing',
    (plan: Plan) =>
      cascade(plan, must(plan.milestones.find(({ id }) => id === 'ms0') ?? null, 'step'), addDays(today, 3), today, 'compress'),
  ],
  ['keeping the rest', (plan: Plan) => cascade(plan, must(plan.milestones[0], 'step'), '2026-12-31', today, 'keep')],
])('the work of %s grows with the number of steps, not with its square', (_name, work) => {
  const readsFor = (count: number) => {
    const { value, reads } = countReads(planOf(count))
    work(value)
    return reads()
  }
  expect(readsFor(1_000)).toBeLessThan(readsFor(100) * 12)
})

test('the work of history grows with the number of changes, not with its square', () => {
  const readsFor = (count: number) => {
    const replica = new Replica()
    replica.edit(addStep('ms1', { title: 'Step', side: 'buyer', due: null, order: '' }))
    for (let index = 0; index < count; index++) {
      const [step] = replica.plan.milestones
      if (index % 3 === 2) replica.undo()
      else replica.edit(renameStep(must(step, 'step'), `Step ${index}`))
    }
    const { value, reads } = countReads({ records: replica.records, plan: replica.plan })
    history(value.records, value.plan, today)
    return reads()
  }
  expect(readsFor(300)).toBeLessThan(readsFor(30) * 12)
})
