import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { markCheckIn, planCheckIn, standingCheckIn } from '../../lib/plan/check-ins.ts'
import { addStep, linkPage, renameStep } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { reviewAgenda, reviewNews } from '../../lib/plan/review.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { anyPlan, today as someDay } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const agendaOf = (plan: Plan) => reviewAgenda(plan, schedule(plan, today), today)
const people = [{ id: 'stTom', side: 'buyer' }, { id: 'stSarah', side: 'seller' }] as const // prettier-ignore
const owned = { buyerOwner: 'stTom', sellerOwner: 'stSarah' }

test('what slips comes first with what it comes from, then two weeks, then what wants a date or an owner', () => {
  const plan = buildPlan({
    stakeholders: [...people],
    milestones: [
      { id: 'msSoon', title: 'Audit', due: '2026-12-04', ...owned },
      { id: 'msLong', title: 'Legal', due: '2026-12-11', duration: 40, ...owned },
      { id: 'msWaits', title: 'Order', due: '2026-11-30', duration: 2, after: ['msLate'], ...owned },
      { id: 'msLate', title: 'Form', due: '2026-11-18', duration: 10, ...owned },
      { id: 'msFree', title: 'Kickoff', ...owned },
      { id: 'msFar', title: 'Later', due: '2026-12-05', ...owned },
      { id: 'msDone', due: '2026-11-18', status: 'done' },
    ],
    flags: [{ step: 'msLate', due: '2026-11-18', flaggedOn: '2026-11-02', audience: 'internal' }],
  })
  const { slipping, soon, open } = agendaOf(plan)
  expect(slipping.map(({ step, why }) => [step.id, why])).toEqual([
    ['msLate', 'Flagged on Nov 2, 16 days before it was due.'],
    ['msLong', ''],
    ['msWaits', 'Waits for Form, would end Dec 7.'],
  ])
  expect([soon, open].map((steps) => steps.map(({ step }) => step.id))).toEqual([['msSoon'], ['msFree']])
})

test('of any plan each open step is in one list at most, and what is late or needs somebody is in one', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { slipping, soon, open } = reviewAgenda(plan, schedule(plan, someDay), someDay)
      const steps = [...slipping, ...soon, ...open].map(({ step }) => step)
      expect(new Set(steps).size).toBe(steps.length)
      expect(steps.filter(({ status }) => status === 'done')).toEqual([])
      const due = plan.milestones.filter(({ status, due }) => status !== 'done' && (due === null || due <= someDay))
      expect(due.filter((step) => !steps.includes(step))).toEqual([])
    }),
  )
})

test('news are the changes since the check-in that was kept last, with who made them, until the review began', () => {
  const step = (title: string) => addStep(`ms${title}`, { title, side: 'buyer', due: null, order: '' })
  let state: Replica['state'] = new Map()
  const on = (day: string, act: (replica: Replica) => void) => {
    const replica = new Replica('deal1', { dev: `replica-on-${day}`, now: Date.parse(`${day}T12:00`), state })
    act(replica)
    state = replica.state
    return replica.records
  }
  const records = [
    ...on('2026-11-05', (replica) => {
      replica.edit(planCheckIn(replica.plan, '2026-11-09T15:00:00.000Z', 'UTC', () => 'One'))
      replica.edit([{ audience: 'shared', entity: 'stGrace', fields: { name: 'Grace Lin', email: 'grace@n.example' } }])
    }),
    ...on('2026-11-09', (replica) => {
      const standing = must(standingCheckIn(replica.plan), 'check-in')
      replica.edit(markCheckIn(replica.plan, standing, 'kept', Date.parse('2026-11-09T16:00:00Z')).edits)
    }),
    ...on('2026-11-11', (replica) => {
      replica.edit(step('Audit'))
      replica.edit(linkPage('pg1', 'gmail', 'thread'))
    }),
    ...on('2026-11-12', (replica) => replica.edit(step('Form'))).map((record) => ({ ...record, actor: 'grace@n.example' })),
    ...on('2026-11-13', (replica) => {
      replica.edit(renameStep(must(replica.plan.milestones[0], 'step'), 'Other'))
      replica.undo()
    }),
    ...on(today, (replica) => replica.edit(step('Late'))),
  ]
  const { plan } = new Replica('deal1', { state })
  const { since, news } = reviewNews(plan, records, today, Date.parse(`${today}T11:00`))
  expect(since).toBe('2026-11-09')
  expect(news.map(({ sentence, who, on: day }) => [sentence, who, day])).toEqual([
    ['Added Form', 'Grace Lin', '2026-11-12'],
    ['Added Audit', 'You', '2026-11-11'],
  ])
  expect(reviewNews(plan, [], today, 0)).toEqual({ since: '2026-11-13', news: [] })
})

test('a check-in that was marked as kept by mistake, and unmarked, is none to count news from', () => {
  const replica = new Replica('deal1', { now: Date.parse('2026-11-17T12:00') })
  replica.edit(planCheckIn(replica.plan, '2026-11-16T15:00:00.000Z', 'UTC', () => 'One'))
  const standing = must(standingCheckIn(replica.plan), 'check-in')
  replica.edit(markCheckIn(replica.plan, standing, 'kept', Date.parse('2026-11-17T12:00')).edits)
  expect(reviewNews(replica.plan, replica.records, today, 0).since).toBe('2026-11-17')
  replica.undo()
  expect(reviewNews(replica.plan, replica.records, today, 0).since).toBe('2026-11-13')
})
