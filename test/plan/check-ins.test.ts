import { expect, test } from 'vitest'
import { EntityId } from '../../lib/plan/change.ts'
import { must } from '../../lib/base/must.ts'
import { markCheckIn, planCheckIn, standingCheckIn } from '../../lib/plan/check-ins.ts'
import { fold } from '../../lib/plan/fold.ts'
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
const mark = (replica: Replica, status: 'kept' | 'missed', now: string) => {
  const { edits, next } = markCheckIn(replica.plan, standing(replica), status, Date.parse(now))
  replica.edit(edits)
  expect(standing(replica)).toMatchObject({ at: next.at, zone: next.zone })
}
const open = (replica: Replica) => replica.plan.checkIns.filter(({ status }) => status === 'planned').map(({ at }) => at)
/** What this one knows, on the machine of a colleague. */
const colleagueOf = (replica: Replica) => {
  const dev = 'replica-two-bbbbb'
  return new Replica('deal1', { dev, state: fold(replica.records.map(({ change }) => change)) })
}
const meet = (one: Replica, other: Replica) => {
  for (const [to, from] of [[one, other], [other, one]] as const) fold(from.records.map(({ change }) => change), to.state) // prettier-ignore
}

test('the first one is planned, another time moves it, and there is never a second', () => {
  const replica = planned()
  expect(standing(replica)).toMatchObject({ at: monday, zone, status: 'planned', audience: 'shared' })
  replica.edit(planCheckIn(replica.plan, '2026-10-27T14:00:00.000Z', zone, newId))
  expect(replica.plan.checkIns.map(({ at }) => at)).toEqual(['2026-10-27T14:00:00.000Z'])
})

test('kept or missed, the next one is a week later at the same time of day, also over a change of clocks', () => {
  const replica = planned()
  mark(replica, 'kept', '2026-10-26T15:00:00Z')
  expect(replica.plan.checkIns.map(({ at, status }) => `${at} ${status}`)).toEqual([
    `${monday} kept`,
    '2026-11-02T15:00:00.000Z planned',
  ])
  expect(standing(replica).at).toBe('2026-11-02T15:00:00.000Z')
})

test('after three weeks of silence the next one is still to come', () => {
  const replica = planned()
  mark(replica, 'missed', '2026-11-17T12:00:00Z')
  expect(standing(replica).at).toBe('2026-11-23T15:00:00.000Z')
})

test.each([
  ['2026-11-02T14:30:00Z', '2026-11-02T15:00:00.000Z'],
  ['2026-11-02T15:00:00Z', '2026-11-09T15:00:00.000Z'],
  ['2027-03-15T13:30:00Z', '2027-03-15T14:00:00.000Z'],
  ['2126-10-28T14:00:00Z', '2126-11-04T15:00:00.000Z'],
])('marked at %s, the next one is the first that is still to come', (now, next) => {
  const replica = planned()
  mark(replica, 'kept', now)
  expect(standing(replica).at).toBe(next)
})

test('marked by two people who did not know of each other, it has one next one, week after week', () => {
  const one = planned()
  const other = colleagueOf(one)
  for (const [now, next] of [
    ['2026-10-26T15:00:00Z', '2026-11-02T15:00:00.000Z'],
    ['2026-11-02T16:00:00Z', '2026-11-09T15:00:00.000Z'],
  ] as const) {
    mark(one, 'kept', now)
    mark(other, 'missed', now)
    meet(one, other)
    expect([open(one), open(other)]).toEqual([[next], [next]])
  }
})

test('a first one that two people planned becomes one when it is marked', () => {
  const one = new Replica()
  const other = colleagueOf(one)
  one.edit(planCheckIn(one.plan, monday, zone, newId))
  other.edit(planCheckIn(other.plan, '2026-10-27T14:00:00.000Z', zone, newId))
  meet(one, other)
  expect(open(one)).toHaveLength(2)
  mark(other, 'kept', '2026-10-28T12:00:00Z') // both are past
  expect(open(other)).toEqual(['2026-11-02T15:00:00.000Z'])
  mark(one, 'kept', '2026-10-26T15:00:00Z') // one is still to come
  expect(open(one)).toEqual(['2026-10-27T14:00:00.000Z'])
  meet(one, other)
  expect(open(one)).toEqual(['2026-11-02T15:00:00.000Z'])
})

test('marking that was undone and is done again brings the next one back', () => {
  const replica = planned()
  mark(replica, 'kept', '2026-10-26T15:00:00Z')
  replica.undo()
  expect(open(replica)).toEqual([monday])
  mark(replica, 'missed', '2026-10-26T15:00:00Z')
  expect(open(replica)).toEqual(['2026-11-02T15:00:00.000Z'])
})

test('ids of next ones stay ids, however long the first is and however many follow', () => {
  const replica = new Replica()
  replica.edit(planCheckIn(replica.plan, monday, zone, () => 'x'.repeat(64)))
  for (let week = 0; week < 12; week++) mark(replica, 'kept', standing(replica).at)
  expect(replica.plan.checkIns).toHaveLength(13)
  for (const { id } of replica.plan.checkIns) expect(EntityId.safeParse(id).success).toBe(true)
})

test('a check-in is shown as the clocks of its zone show it', () => {
  const at = { at: monday, zone }
  expect(showCheckIn(at, { today: '2026-10-23', locale: 'en-US', here: zone })).toMatch(/^Mon,? 10:00\sAM$/)
  expect(showCheckIn(at, { today: '2026-10-01', locale: 'en-US', here: zone })).toMatch(/^Mon, Oct 26,? (at )?10:00\sAM$/)
  expect(showCheckIn({ at: monday, zone: 'Mars' }, { today: '2026-10-23', locale: 'en-US', here: zone })).toMatch(/2:00\sPM UTC$/)
})

test('its zone is named to whoever is in another', () => {
  const told = (here: string) => showCheckIn({ at: monday, zone }, { today: '2026-10-23', locale: 'en-US', here })
  expect(told('Europe/Berlin')).toMatch(/^Mon,? 10:00\sAM EDT$/)
  expect(told(zone)).not.toMatch(/EDT/)
})
