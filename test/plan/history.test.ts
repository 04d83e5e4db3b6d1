import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { FieldValue, Recorded } from '../../lib/plan/change.ts'
import { addNote, addPerson, addStep, cycleStatus, deleteEntity, linkPage, moveStep, renameStep, setOwner, stopWaiting, toggleDone } from '../../lib/plan/edits.ts' // prettier-ignore
import { giveNotice, setTiming } from '../../lib/plan/timing-edits.ts'
import { markCheckIn, planCheckIn, standingCheckIn } from '../../lib/plan/check-ins.ts'
import { changePerson, setAccount, setLiveBy, setOpportunity, setOutcome } from '../../lib/plan/detail-edits.ts'
import { markSent, promiseDraft, setAmount, setBeganOn, setForecast } from '../../lib/plan/deal-edits.ts'
import { history, takenBack } from '../../lib/plan/history.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const start = { account: 'Northgate', key: 'SM-7F3K' }
const write = (replica: Replica, entity: string, fields: Record<string, FieldValue>) =>
  replica.edit([{ audience: 'shared', entity, fields }])
const step = (replica: Replica) => must(replica.plan.milestones[0], 'step')
const story = (replica: Replica) => history(replica.records, replica.plan, today)
const newest = (replica: Replica) => story(replica)[0]?.sentence

function begun(): Replica {
  const replica = new Replica()
  write(replica, 'dldeal1', start)
  replica.edit(addStep('ms1', { title: 'Audit', side: 'buyer', due: '2026-12-04', order: 'a0' }))
  replica.edit(addPerson('stTom', { name: 'Tom Adeyemi', email: 'tom@northgate.example', side: 'buyer' }))
  return replica
}

test('the story begins with the plan and is told newest first', () => {
  expect(story(begun()).map(({ sentence }) => sentence)).toEqual(['Added Tom Adeyemi', 'Added Audit', 'Started the plan'])
})

test('each gesture has its sentence', () => {
  const replica = begun()
  const told = (edits: Parameters<Replica['edit']>[0]) => (replica.edit(edits), newest(replica))
  expect(told(moveStep(step(replica), '2026-12-08'))).toBe('Moved Audit from Dec 4 to Dec 8')
  expect(told(moveStep(step(replica), null))).toBe('Moved Audit from Dec 8 to no date')
  expect(told(setOwner(step(replica), 'buyer', 'stTom'))).toBe('Made Tom Adeyemi the owner of Audit')
  expect(told(setOwner(step(replica), 'buyer', null))).toBe('Took the owner off Audit')
  expect(told(cycleStatus(step(replica), today))).toBe('Started Audit')
  expect(told(toggleDone(step(replica), today))).toBe('Marked Audit done')
  expect(told(toggleDone(step(replica), today))).toBe('Reopened Audit')
  expect(told(setTiming(step(replica), { duration: 40 }, 'buyer', today))).toBe('Audit takes 8 weeks')
  expect(told(setTiming(step(replica), { duration: null }, 'buyer', today))).toBe('Took the duration off Audit')
  expect(told(setTiming(step(replica), { notice: 10, queue: 20, meets: '1 tue' }, 'buyer', today))).toBe(
    'Audit needs 2 weeks’ notice; Audit waits 4 weeks in line; Audit waits for a meeting: first Tue',
  )
  expect(told(giveNotice(step(replica), today))).toMatch(/^Gave notice of Audit on /)
  expect(told(setTiming(step(replica), { notice: null, queue: null, meets: null }, 'buyer', today))).toBe(
    'Audit needs no notice any more; Audit waits in no line any more; Audit waits for no meeting any more',
  )
  expect(told(renameStep(step(replica), 'Review'))).toBe('Renamed Audit to Review')
  expect(told(addNote('nt1', { text: 'Ask', kind: 'note', about: null, on: today, internal: true }))).toBe('Added a note')
  expect(told(deleteEntity({ id: 'nt1', audience: 'internal' }))).toBe('Deleted a note')
  expect(told(linkPage('pg1', 'gmail', '19ab'))).toBe('Linked a thread')
  expect(told(deleteEntity({ id: 'pg1', audience: 'internal' }))).toBe('Unlinked a thread')
  expect(told([{ audience: 'shared', entity: 'pldeal1', fields: { signBy: '2026-12-18' } }])).toBe(
    'Moved the signature target from no date to Dec 18',
  )
  expect(told(deleteEntity({ id: 'dldeal1', audience: 'shared' }))).toBe('Deleted the plan')
})

test('what a step waits for is told by its name when one thing changed', () => {
  const replica = begun()
  const told = (edits: Parameters<Replica['edit']>[0]) => (replica.edit(edits), newest(replica))
  replica.edit(addStep('ms2', { title: 'Legal', side: 'buyer', due: '2026-12-11', order: 'a1' }))
  const legal = () =>
    must(
      replica.plan.milestones.find(({ id }) => id === 'ms2'),
      'legal',
    )
  expect(told([{ audience: 'shared', entity: 'ms2', fields: { after: ['ms1', 'msGone'] } }])).toBe('Changed what Legal waits for')
  expect(told(stopWaiting(legal(), 'ms1'))).toBe('Legal no longer waits for Audit')
  expect(told(stopWaiting(legal(), 'msGone'))).toBe('Legal no longer waits for a step')
})

test('the story of the check-ins', () => {
  const replica = begun()
  const told = (edits: Parameters<Replica['edit']>[0]) => (replica.edit(edits), newest(replica))
  const standing = () => must(standingCheckIn(replica.plan), 'check-in')
  const plan = (at: string) => planCheckIn(replica.plan, at, 'UTC', () => 'new1')
  expect(told(plan('2026-11-23T10:00:00.000Z'))).toBe('Planned the next check-in')
  expect(told(plan('2026-11-24T10:00:00.000Z'))).toBe('Moved the check-in')
  expect(told(markCheckIn(replica.plan, standing(), 'kept', 0).edits)).toBe('Kept the check-in; Planned the next check-in')
  expect(told(deleteEntity(standing()))).toBe('Took the check-in off')
})

test('what only we keep about the deal has its sentences', () => {
  const replica = begun()
  const told = (edits: Parameters<Replica['edit']>[0]) => (replica.edit(edits), newest(replica))
  const now = Date.UTC(2026, 10, 20, 12)
  expect(told(setForecast(replica.plan, 'best-case'))).toBe('Forecast the deal as best case')
  expect(told(setForecast(replica.plan, null))).toBe('Took the deal out of the forecast')
  expect(told(setAmount(replica.plan, 40_000))).toBe('Changed the value of the deal')
  expect(told(setBeganOn(replica.plan, '2026-09-01'))).toBe('Said when the deal began')
  expect(told(promiseDraft(replica.plan, now))).toBe('Promised a draft')
  expect(told(markSent(replica.plan, now + 1_000))).toBe('Sent the draft that was promised')
  expect(markSent(replica.plan, now + 2_000)).toEqual([])
  replica.undo()
  expect(newest(replica)).toBe('Undid: promised a draft')
})

test('a change of what the plan is about has its sentence', () => {
  const replica = begun()
  const told = (edits: Parameters<Replica['edit']>[0]) => (replica.edit(edits), newest(replica))
  const tom = () => must(replica.plan.stakeholders[0], 'Tom')
  expect(told(setAccount(replica.plan, 'Southgate'))).toBe('Renamed the account to Southgate')
  expect(told(setOpportunity(replica.plan, 'Renewal'))).toBe('Renamed the opportunity to Renewal')
  expect(told(setOutcome(replica.plan, 'Live in May'))).toBe('Changed the outcome')
  expect(told(setLiveBy(replica.plan, '2027-01-15'))).toBe('Moved go-live from no date to Jan 15')
  expect(told(changePerson(tom(), { name: 'Tom Ade' }))).toBe('Renamed Tom Adeyemi to Tom Ade')
  expect(told(changePerson(tom(), { email: 'ade@northgate.example' }))).toBe('Changed the address of Tom Ade')
  expect(told(changePerson(tom(), { role: 'champion' }))).toBe('Changed the role of Tom Ade')
  expect(told(changePerson(tom(), { side: 'seller' }))).toBe('Moved Tom Ade to our side')
})

test('a gesture of several writes is one line', () => {
  const replica = begun()
  replica.edit([...moveStep(step(replica), '2026-12-08'), ...toggleDone(step(replica), today)])
  expect(newest(replica)).toBe('Moved Audit from Dec 4 to Dec 8; Marked Audit done')
})

test('what was undone is told, and the undoing too', () => {
  const replica = begun()
  replica.edit(renameStep(step(replica), 'Review'))
  replica.undo()
  expect(story(replica).slice(0, 2)).toMatchObject([
    { sentence: 'Undid: renamed Audit to Review', undone: false },
    { sentence: 'Renamed Audit to Review', undone: true },
  ])
})

test('an undo says what it took back, and of what lies too far back nothing', () => {
  const replica = begun()
  const undoing = () => {
    replica.undo()
    return must(replica.records.at(-1), 'undo')
  }
  replica.edit(toggleDone(step(replica), today))
  expect(takenBack(undoing(), replica.records, replica.plan, today)).toBe('marked Audit done')
  expect(takenBack(undoing(), replica.records, replica.plan, today)).toBe('added Tom Adeyemi')
  expect(takenBack(undoing(), [], replica.plan, today)).toBeNull()
})

test('what is gone keeps the name it had', () => {
  const replica = begun()
  replica.edit(setOwner(step(replica), 'buyer', 'stTom'))
  replica.edit(deleteEntity(step(replica)))
  replica.edit(deleteEntity({ id: 'stTom', audience: 'shared' }))
  expect(story(replica).map(({ sentence }) => sentence)).toEqual([
    'Removed Tom Adeyemi',
    'Deleted Audit',
    'Made Tom Adeyemi the owner of Audit',
    'Added Tom Adeyemi',
    'Added Audit',
    'Started the plan',
  ])
})

test('an addition that was undone keeps its name', () => {
  const replica = begun()
  replica.undo()
  replica.undo()
  expect(
    story(replica)
      .map(({ sentence }) => sentence)
      .slice(0, 2),
  ).toEqual(['Undid: added Audit', 'Undid: added Tom Adeyemi'])
})

test('a step of which only an owner is known is called a step', () => {
  const replica = new Replica()
  write(replica, 'ms9', { buyerOwner: 'stGone' })
  expect(newest(replica)).toBe('Made somebody the owner of a step')
})

test('a step that had no title is not renamed from nothing', () => {
  const replica = new Replica()
  write(replica, 'ms9', { due: '2026-12-04' })
  write(replica, 'ms9', { title: 'Audit' })
  write(replica, 'ms9', { title: null })
  write(replica, 'ms9', { title: 'Review' })
  for (const { sentence } of story(replica)) expect(sentence).not.toMatch(/null/)
})

test('what has no sentence of its own is still told', () => {
  const replica = begun()
  write(replica, 'ms1', { key: true })
  expect(newest(replica)).toBe('Changed the plan')
})

test('a change tells when it was made', () => {
  expect(story(begun()).map(({ at }) => new Date(at).toISOString().slice(0, 19))).toEqual([
    '2026-11-20T09:00:03',
    '2026-11-20T09:00:02',
    '2026-11-20T09:00:01',
  ])
})

test('a value that is no date is no date', () => {
  const replica = begun()
  write(replica, 'ms1', { due: '<img>' })
  expect(newest(replica)).toBe('Moved Audit from Dec 4 to no date')
})

test('records that undo themselves or each other are told once', () => {
  const replica = begun()
  const [first, second] = replica.records
  const undoing = (record: Recorded | undefined, undoes: string, id: string): Recorded => {
    const { change, ...rest } = must(record, 'record')
    return { ...rest, change: { ...change, id, undoes } }
  }
  const odd = [undoing(first, 'self', 'self'), undoing(second, 'b', 'a'), undoing(second, 'a', 'b'), undoing(second, 'gone', 'c')]
  expect(history([...replica.records, ...odd], replica.plan, today)).toHaveLength(replica.records.length + 4)
})
