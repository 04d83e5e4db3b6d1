import { expect, test } from 'vitest'
import { criticalPath } from '../../lib/plan/critical-path.ts'
import { neverMeets } from '../../lib/plan/never-meets.ts'
import { rhythmOf } from '../../lib/plan/rhythm.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { verdict } from '../../lib/plan/verdict.ts'
import { rowWords } from '../../lib/plan/why-words.ts'
import { must } from '../../lib/base/must.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

/** A Friday. */
const today = '2026-11-20'
type Step = NonNullable<PlanParts['milestones']>[number]
const security: Step = { id: 'msSec', title: 'Security committee', due: '2026-12-04', meets: '1 tue' }
const of = (...milestones: Step[]) => buildPlan({ milestones })
const forecast = (step: Step, ...others: Step[]) => schedule(of(...others, step), today).forecasts.get(step.id ?? '')

test('a decision falls on the meeting before its date, or on the next one after it', () => {
  expect(forecast(security)).toMatchObject({ predicted: '2026-12-04', slip: 0, meets: '2026-12-01', startBy: '2026-12-01' })
  const long = forecast({ ...security, duration: 10 })
  expect(long).toMatchObject({
    predicted: '2027-01-05',
    slip: 22,
    because: { kind: 'meets', on: '2027-01-05' },
    meets: '2027-01-05',
  })
})

test('what misses its meeting by a day ends at the next one, and it is the other step that decides', () => {
  const pilot: Step = { id: 'msPilot', title: 'Pilot', due: '2026-11-30', duration: 8 }
  const after = { ...security, after: ['msPilot'] }
  expect(forecast(after, { ...pilot, duration: 6 })).toMatchObject({ predicted: '2026-12-04', slip: 0 })
  expect(forecast(after, pilot)).toMatchObject({ predicted: '2027-01-05', because: { kind: 'waits', on: 'msPilot' } })
})

test('notice runs beside what the step waits for, from the day it was given, else from today', () => {
  const cfo: Step = { id: 'msCfo', title: 'CFO countersignature', due: '2026-12-01', notice: 10 }
  expect(forecast(cfo)).toMatchObject({ predicted: '2026-12-04', because: { kind: 'notice', days: 10 } })
  expect(forecast({ ...cfo, noticeOn: '2026-11-16' })).toMatchObject({ slip: 0, askBy: null })
  expect(forecast({ ...cfo, due: '2026-12-18' })).toMatchObject({ slip: 0, askBy: { kind: 'notice', on: '2026-12-04' } })
})

test('a line is stood in from the day after what it waits for, also where that is done', () => {
  const legal: Step = { id: 'msLegal', title: 'Legal', due: '2026-12-31', duration: 5, queue: 20, after: ['msDraft'] }
  const draft: Step = { id: 'msDraft', due: '2026-11-23', duration: 1 }
  expect(forecast(legal, draft)).toMatchObject({ predicted: '2026-12-31', slip: 0, askBy: { kind: 'hand-in', on: '2026-11-27' } })
  expect(forecast(legal, { ...draft, due: '2026-12-04' })).toMatchObject({
    predicted: '2027-01-08',
    because: { kind: 'queue', days: 20 },
  })
  const handedIn = { ...draft, status: 'done' as const, doneOn: '2026-11-06' }
  expect(forecast({ ...legal, due: '2026-12-11' }, handedIn)).toMatchObject({ predicted: '2026-12-11', slip: 0 })
  expect(forecast({ ...legal, status: 'doing', startedOn: '2026-11-19', due: '2026-11-26' }, handedIn)).toMatchObject({ slip: 0 })
})

test('who never meets again holds nothing up, and is asked for the next date', () => {
  const gone = { ...security, meets: '2026-11-03 2026-11-17' }
  expect(forecast(gone)).toMatchObject({ slip: 0, meets: null })
  expect(neverMeets(must(rhythmOf(gone.meets), 'rhythm'), today)).toBe(
    'They do not meet again after Nov 17. Ask for the next date.',
  )
  expect(neverMeets(must(rhythmOf('1 sat'), 'rhythm'), today)).toBe('They never meet on a day of work. Ask for the next date.')
  expect(neverMeets(must(rhythmOf('1 tue'), 'rhythm'), today)).toBeNull()
})

test('worked back from a target, a step ends on its last meeting and is handed in before it stands in line', () => {
  const review: Step = { ...security, id: 'msRev', duration: 5, queue: 10, after: ['msFirst'] }
  const first: Step = { id: 'msFirst', due: '2026-11-25', duration: 1 }
  const path = criticalPath(of(first, review), '2027-01-15', today)
  expect(path?.slots.get('msRev')).toMatchObject({ latestEnd: '2027-01-05', latestStart: '2026-12-30' })
  expect(path?.slots.get('msFirst')?.latestEnd).toBe('2026-12-15')
})

test('the row says what to do next and by when', () => {
  const words = (step: Step) => rowWords(forecast(step), (date) => date, today)
  expect(words({ id: 'ms1', due: '2026-12-18', notice: 10 })).toBe('notice by 2026-12-04')
  expect(words({ id: 'ms1', due: '2026-12-18', queue: 10 })).toBe('hand in by 2026-12-04')
  expect(words(security)).toBe('meets 2026-12-01')
  expect(words({ id: 'ms1', due: '2026-12-18', duration: 5 })).toBe('start by 2026-12-14')
  expect(words({ id: 'ms1', due: '2026-12-18' })).toBeNull()
})

test('the verdict names the meeting, the line or the notice, and what would win the days back', () => {
  const gate: Step = { id: 'msSign', title: 'Signature', gate: 'signature', due: '2026-12-15' }
  const said = (...steps: Step[]) => {
    const plan = buildPlan({ head: { signBy: '2026-12-15' }, milestones: [...steps, gate] })
    return verdict(plan, schedule(plan, today), today)
  }
  const late = said({ ...security, due: '2026-12-14', duration: 10 })
  expect(late?.sentences[0]).toBe('Security committee waits for a meeting: the next it can make is on Jan 5, not Dec 14.')
  expect(late?.recoveries[0]).toMatchObject({ kind: 'meets', saves: 16 })
  const line = said({ id: 'msLegal', title: 'Legal', due: '2026-12-14', duration: 2, queue: 20 })
  expect(line?.sentences[0]).toBe('Legal waits 4 weeks in line: it can start on Dec 18 and would end Dec 21, not Dec 14.')
  expect(line?.recoveries[0]).toMatchObject({ kind: 'queue' })
  const cfo = said({ id: 'msCfo', title: 'CFO', due: '2026-12-14', notice: 20 })
  expect(cfo?.sentences[0]).toBe('CFO needs 4 weeks’ notice, which nobody has given: it would end Dec 18, not Dec 14.')
  expect(cfo?.recoveries.map(({ kind }) => kind)).toEqual(['notice', 'later'])
})
