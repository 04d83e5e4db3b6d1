import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { markCheckIn, planCheckIn, standingCheckIn } from '../../lib/plan/check-ins.ts'
import { showCheckIn } from '../../lib/plan/show-check-in.ts'
import { Replica } from './replica.ts'

const zone = 'America/New_York'
const monday = '2026-10-26T14:00:00.000Z'
let counter = 0
const newId = () => `new${++counter}`
const planned = () => {
  const replica = new Replica()
  replica.edit(planCheckIn(replica.plan, monday, zone, newId))
  return replica
}
const standing = (replica: Replica) => must(standingCheckIn(replica.plan), 'check-in')

test('the first one is planned, another time moves it, and there is never a second', () => {
  const replica = planned()
  expect(standing(replica)).toMatchObject({ at: monday, zone, status: 'planned', audience: 'shared' })
  replica.edit(planCheckIn(replica.plan, '2026-10-27T14:00:00.000Z', zone, newId))
  expect(replica.plan.checkIns.map(({ at }) => at)).toEqual(['2026-10-27T14:00:00.000Z'])
})

test('kept or missed, the next one is a week later at the same time of day, also over a change of clocks', () => {
  const replica = planned()
  replica.edit(markCheckIn(standing(replica), 'kept', Date.parse('2026-10-26T15:00:00Z'), newId))
  expect(replica.plan.checkIns.map(({ at, status }) => `${at} ${status}`)).toEqual([
    `${monday} kept`,
    '2026-11-02T15:00:00.000Z planned',
  ])
  expect(standing(replica).at).toBe('2026-11-02T15:00:00.000Z')
})

test('after three weeks of silence the next one is still to come', () => {
  const replica = planned()
  replica.edit(markCheckIn(standing(replica), 'missed', Date.parse('2026-11-17T12:00:00Z'), newId))
  expect(standing(replica).at).toBe('2026-11-23T15:00:00.000Z')
})

test('a check-in is shown as the clocks of its zone show it', () => {
  const at = { at: monday, zone }
  expect(showCheckIn(at, { today: '2026-10-23', locale: 'en-US' })).toMatch(/^Mon,? 10:00\sAM$/)
  expect(showCheckIn(at, { today: '2026-10-01', locale: 'en-US' })).toMatch(/^Mon, Oct 26,? (at )?10:00\sAM$/)
  expect(showCheckIn({ at: monday, zone: 'Mars' }, { today: '2026-10-23', locale: 'en-US' })).toMatch(/2:00\sPM$/)
})
