import { expect, test } from 'vitest'
import type { Recorded } from '../../lib/plan/change.ts'
import { addStep } from '../../lib/plan/edits.ts'
import { history } from '../../lib/plan/history.ts'
import { recapPeriod, rememberRecap } from '../../lib/plan/recap-period.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const plan = buildPlan()
const noon = (day: string) => Date.parse(`${day}T12:00`)

/** A story of steps added and recaps written, each at noon of its day. */
function storyOf(...gestures: [day: string, what: 'step' | 'recap'][]): Recorded[] {
  let state: Replica['state'] = new Map()
  return gestures.flatMap(([day, what], index) => {
    const replica = new Replica('deal1', { dev: `replica-number-${index}`, now: noon(day), state })
    const step = addStep(`ms${index}`, { title: day, side: 'buyer', due: null, order: '' })
    replica.edit(what === 'step' ? step : rememberRecap(plan, day))
    state = replica.state
    return replica.records
  })
}
const titles = (records: Recorded[]) => records.map(({ change }) => change.ops.find(({ f }) => f === 'title')?.v)

test('the first recap tells of the last 7 days', () => {
  const period = recapPeriod(plan, storyOf(['2026-11-12', 'step'], ['2026-11-13', 'step'], ['2026-11-20', 'step']), today)
  expect(period.since).toBe('2026-11-13')
  expect(titles(period.changes)).toEqual(['2026-11-13', '2026-11-20'])
})

test('the next one begins right after the last, on its day too', () => {
  const story = storyOf(['2026-11-11', 'step'], ['2026-11-11', 'recap'], ['2026-11-11', 'step'], ['2026-11-18', 'step'])
  const { since, changes } = recapPeriod(plan, story, today)
  expect([since, ...titles(changes)]).toEqual(['2026-11-11', '2026-11-11', '2026-11-18'])
})

test('one written today is told again from the one before', () => {
  const story = storyOf(['2026-11-13', 'recap'], ['2026-11-18', 'step'], [today, 'recap'])
  const { since, changes } = recapPeriod(plan, story, today)
  expect(since).toBe('2026-11-13')
  expect(titles(changes)).toContain('2026-11-18')
  expect(recapPeriod(plan, story.slice(1), today).since).toBe('2026-11-13') // 7 days ago, as for the first
})

test.for([
  ['2026-10-01', '2026-10-01'],
  ['2026-11-20', '2026-11-13'],
  ['2027-01-01', '2026-11-13'],
] as const)('a recap of %s whose change is not known here: since %s', ([recapOn, since]) => {
  expect(recapPeriod(buildPlan({ value: { recapOn } }), [], today).since).toBe(since)
})

test('writing one is in the story, and undo passes it by', () => {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate', key: 'SM-7F3K' } }])
  replica.edit(addStep('ms1', { title: 'Audit', side: 'buyer', due: null, order: '' }))
  replica.edit(rememberRecap(replica.plan, today))
  expect(replica.plan.value.recapOn).toBe(today)
  expect(history(replica.records, replica.plan, today)[0]?.sentence).toBe('Wrote the weekly recap')
  replica.undo()
  expect(replica.plan.milestones).toEqual([])
  expect(replica.plan.value.recapOn).toBe(today)
  expect(replica.undo()).toBeNull()
})
