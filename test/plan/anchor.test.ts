import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { readAnchor } from '../../lib/dates/read-anchor.ts'
import { anchoredDay, anchorOf, showAnchor } from '../../lib/plan/anchor.ts'
import { calendarsOf } from '../../lib/plan/calendar.ts'
import { moveStep } from '../../lib/plan/edits.ts'
import { addEvent, moveEvent, removeEvent } from '../../lib/plan/event-edits.ts'
import { history } from '../../lib/plan/history.ts'
import { moveAll } from '../../lib/plan/move-all.ts'
import { setSignBy } from '../../lib/plan/detail-edits.ts'
import { addDays } from '../../lib/plan/plan-date.ts'

import { waitWords } from '../../lib/plan/wait-words.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const board = { id: 'ev1', title: 'Board meeting', on: '2026-12-10' }
const step = { id: 'msPaper', title: 'Board paper', due: '2026-12-07', event: 'ev1', eventDays: -3 }
const { events } = buildPlan({
  events: [board, { id: 'ev2', title: 'Fiscal year end', on: '2026-12-31' }, { id: 'ev3', title: 'Board dinner', on: null }],
})
const read = (text: string) => {
  const anchor = readAnchor(text, events)
  return anchor && [anchor.event.title, anchor.days]
}

test.each([
  ['board meeting -3d', 'Board meeting', -3],
  ['Board meeting - 3 days', 'Board meeting', -3],
  ['2 days before the board meeting', 'Board meeting', -2],
  ['a week after board', 'Board meeting', 5],
  ['fiscal year end -2w', 'Fiscal year end', -10],
  ['on board meeting', 'Board meeting', 0],
  ['fiscal', 'Fiscal year end', 0],
])('%s', (text, title, days) => expect(read(text)).toEqual([title, days]))

test.each(['', 'dec 4', '+3d', 'boa', 'dinner', 'board dinner', 'soon before board', '0 days before board', 'lunch -3d'])(
  '"%s" names no date of theirs',
  (text) => expect(read(text)).toBeNull(),
)

test('what is shown is read back the same, and any text is an anchor or none', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.constantFrom(0, 1), (days, at) => {
      const event = must(events[at], 'event')
      expect(readAnchor(showAnchor({ event, days }), events)).toEqual({ event, days })
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => void readAnchor(text, events)))
})

test('days count in the calendar of the side whose step it is', () => {
  const plan = buildPlan({ events: [board], milestones: [step], calendars: calendarsOf({ buyer: ['2026-12-08'], seller: [] }) })
  const paper = must(plan.milestones[0], 'step')
  const anchor = must(anchorOf(plan, paper), 'anchor')
  expect(anchoredDay(plan, paper, anchor)).toBe('2026-12-04')
  expect(anchoredDay(plan, { ...paper, side: 'seller' }, anchor)).toBe('2026-12-07')
  expect(anchoredDay(plan, paper, { event: { ...anchor.event, on: '2026-12-12' }, days: 0 })).toBe('2026-12-11')
})

/** A plan with a board meeting on Dec 10, a paper due three days before it, and a step that waits for the paper. */
function withPaper(): Replica {
  const replica = new Replica()
  replica.edit(addEvent('ev1', 'Board meeting', '2026-12-10'))
  replica.edit([
    { audience: 'shared', entity: 'msPaper', fields: { title: 'Board paper', due: '2026-12-07', event: 'ev1', eventDays: -3 } },
    { audience: 'shared', entity: 'msNext', fields: { title: 'Minutes', due: '2026-12-14', after: ['msPaper'] } },
  ])
  return replica
}
const dates = ({ plan }: Replica) => Object.fromEntries(plan.milestones.map(({ id, due }) => [id, due]))
const last = ({ records, plan }: Replica) => history(records, plan, today)[0]?.sentence

test('a date of theirs that moves takes along what hangs on it and what waits for that, in one change that is taken back whole', () => {
  const replica = withPaper()
  replica.edit(moveEvent(replica.plan, must(replica.plan.events[0], 'event'), '2026-12-17'))
  expect(dates(replica)).toEqual({ msPaper: '2026-12-14', msNext: '2026-12-21' })
  expect(last(replica)).toBe(
    'Moved Board meeting from Dec 10 to Dec 17; Moved Board paper from Dec 7 to Dec 14; Moved Minutes from Dec 14 to Dec 21',
  )
  replica.undo()
  expect(dates(replica)).toEqual({ msPaper: '2026-12-07', msNext: '2026-12-14' })
})

test('a step that is given another day hangs on nothing, and says so; the target takes a hanging signature off, too', () => {
  const replica = withPaper()
  replica.edit(moveStep(must(replica.plan.milestones[0], 'step'), '2026-12-02'))
  expect(last(replica)).toBe('Moved Board paper from Dec 7 to Dec 2; Board paper hangs on no date of theirs now')
  const gate = { id: 'msSign', gate: 'signature' as const, due: '2026-12-10', event: 'ev1', eventDays: 0 }
  const plan = buildPlan({ head: { signBy: '2026-12-10' }, events: [board], milestones: [gate] })
  expect(setSignBy(plan, '2026-12-18').at(-1)?.fields).toEqual({ due: '2026-12-18', event: null, eventDays: null })
})

test('what hung on a date that is deleted keeps its own, and hangs on it again when that is brought back', () => {
  const replica = withPaper()
  replica.edit(removeEvent(replica.plan, must(replica.plan.events[0], 'event')))
  expect(replica.plan.milestones[0]).toMatchObject({ due: '2026-12-07', event: null, eventDays: null })
  expect(last(replica)).toBe('Deleted Board meeting; Board paper hangs on no date of theirs now')
  replica.undo()
  expect(replica.plan.milestones[0]).toMatchObject({ due: '2026-12-07', event: 'ev1', eventDays: -3 })
})

test('a date of theirs that vanished by other means leaves the dates, and nothing hangs', () => {
  const replica = withPaper()
  replica.edit([{ audience: 'shared', entity: 'ev1', fields: { _del: true } }])
  expect(replica.plan.milestones[0]).toMatchObject({ due: '2026-12-07', event: null, eventDays: null })
})

test('a step that hangs on a date of theirs stays when what it waits for moves, and so does what waits for it', () => {
  const first = { id: 'msFirst', due: '2026-12-01' }
  const plan = buildPlan({
    events: [board],
    milestones: [first, { ...step, after: ['msFirst'] }, { id: 'msNext', due: '2026-12-14', after: ['msPaper'] }],
  })
  expect(moveAll(plan, must(plan.milestones[0], 'step'), '2026-12-03')).toEqual([])
  expect(moveAll(plan, must(plan.milestones[1], 'step'), '2026-12-08').map(({ step: moved }) => moved.id)).toEqual(['msNext'])
})

test('whatever it is moved to, a hanging step keeps its distance and lands on a day of work', () => {
  fc.assert(
    fc.property(fc.integer({ min: -15, max: 15 }), fc.nat(120), (eventDays, days) => {
      const plan = buildPlan({ events: [board], milestones: [{ ...step, eventDays }] })
      const [event, paper] = [must(plan.events[0], 'event'), must(plan.milestones[0], 'step')]
      const on = addDays(today, days)
      const to = must(anchoredDay(plan, paper, { event, days: eventDays }, on), 'day')
      const moved = moveEvent(plan, event, on)[1]?.fields.due
      expect(moved ?? paper.due).toBe(to === paper.due || on === event.on ? paper.due : to)
    }),
  )
})

test('the open row says what a step waits for, what waits for it, and what its date hangs on', () => {
  const plan = buildPlan({
    events: [board],
    milestones: [
      { id: 'ms1', title: 'Audit', due: '2026-12-01' },
      { id: 'ms2', title: 'Pilot', due: '2026-12-02', status: 'done' },
      { ...step, after: ['ms1', 'ms2'], notice: 10, meets: '1 tue' },
      { id: 'ms4', title: 'Minutes', due: '2026-12-14', after: ['msPaper'] },
    ],
  })
  expect(waitWords(plan, must(plan.milestones[2], 'step'), today)).toEqual([
    'Waits for Audit.',
    'Minutes waits for it.',
    '2 weeks’ notice, not given yet.',
    'Meets first Tue.',
    '3 working days before Board meeting.',
  ])
  expect(waitWords(plan, { ...must(plan.milestones[2], 'step'), due: '2026-12-09' }, today).at(-1)).toBe('Meets first Tue.')
})
