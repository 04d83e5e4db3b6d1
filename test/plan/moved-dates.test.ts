import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { setLiveBy, setSignBy } from '../../lib/plan/detail-edits.ts'
import { cascade } from '../../lib/plan/cascade.ts'
import { cascadeEdits } from '../../lib/plan/cascade-edits.ts'
import { addStep, deleteEntity, moveStep, toggleDone } from '../../lib/plan/edits.ts'
import { movedDates } from '../../lib/plan/moved-dates.ts'
import { anyGesture, editsOf } from './any-gesture.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'

/** A plan of two steps and a signature that wait for each other, and what happened to it since. */
function since(happen: (replica: Replica) => void) {
  const replica = new Replica()
  const shared = (entity: string, fields: Record<string, string | string[]>) => ({ audience: 'shared' as const, entity, fields })
  replica.edit([
    shared('dldeal1', { account: 'Northgate', key: 'SM-7F3K' }),
    shared('pldeal1', { signBy: '2026-12-18', liveBy: '2027-01-11' }),
    shared('ms1', { title: 'Security review', due: '2026-11-23' }),
    shared('ms2', { title: 'Redlines', due: '2026-12-08', after: ['ms1'] }),
    shared('ms3', { title: 'Signature', due: '2026-12-18', gate: 'signature', after: ['ms2'] }),
    { audience: 'internal', entity: 'ms4', fields: { title: 'Board call', due: '2026-11-24' } },
  ])
  const before = replica.records.length
  happen(replica)
  return movedDates(replica.plan, replica.records.slice(before)).map(({ what, from, to, signature }) => [
    typeof what === 'string' ? what : what.title,
    from,
    to,
    signature,
  ])
}
const step = (replica: Replica, id: string) => must(replica.plan.milestones.find((each) => each.id === id) ?? null, id)
const move = (replica: Replica, id: string, to: string | null) => replica.edit(moveStep(step(replica, id), to))

test('a date that moved is told by where it was first and is last', () => {
  expect(since((it) => [move(it, 'ms1', '2026-11-25'), move(it, 'ms1', '2026-11-26')])).toEqual([
    ['Security review', '2026-11-23', '2026-11-26', null],
  ])
})

test('what moved along in the same gesture is told, and once by how much the signature did', () => {
  const moveAll = (it: Replica) => {
    const first = step(it, 'ms1')
    it.edit(cascadeEdits(it.plan, first, cascade(it.plan, first, '2026-11-26', today, 'move'), { target: false, reason: null }))
  }
  expect(since(moveAll)).toEqual([
    ['signature', '2026-12-18', '2026-12-23', null],
    ['Security review', '2026-11-23', '2026-11-26', 3],
    ['Redlines', '2026-12-08', '2026-12-11', null],
  ])
})

test('why it moved is told while both sides may read it', () => {
  const told = (internal: boolean, then: (replica: Replica) => unknown = () => null) => {
    const replica = new Replica()
    replica.edit(addStep('ms1', { title: 'Audit', side: 'buyer', due: '2026-11-23', order: '' }))
    const before = replica.records.length
    const { plan } = replica
    const audit = step(replica, 'ms1')
    const reason = { id: 'nt1', text: 'Legal is away', internal, on: today }
    replica.edit(cascadeEdits(plan, audit, cascade(plan, audit, '2026-11-26', today, 'move'), { target: false, reason }))
    then(replica)
    return movedDates(replica.plan, replica.records.slice(before)).map((move) => move.reason)
  }
  expect(told(false)).toEqual(['Legal is away'])
  expect(told(true)).toEqual([null])
  expect(told(false, (it) => it.edit(deleteEntity({ id: 'nt1', audience: 'shared' })))).toEqual([null])
  expect(told(false, (it) => move(it, 'ms1', '2026-11-27'))).toEqual([null])
})

test('the target and the step of the signature are one date; go-live comes last', () => {
  const both = (it: Replica) => {
    it.edit(setSignBy(it.plan, '2026-12-16'))
    it.edit(setLiveBy(it.plan, '2027-01-18'))
  }
  expect(since(both)).toEqual([
    ['signature', '2026-12-18', '2026-12-16', null],
    ['live', '2027-01-11', '2027-01-18', null],
  ])
})

const noNews: [string, (replica: Replica) => unknown][] = [
  ['moved back', (it) => [move(it, 'ms1', '2026-11-26'), move(it, 'ms1', '2026-11-23')]],
  ['undone', (it) => [move(it, 'ms1', '2026-11-26'), it.undo()]],
  ['of an internal step', (it) => move(it, 'ms4', '2026-11-30')],
  ['of a step that is done', (it) => [move(it, 'ms1', '2026-11-26'), it.edit(toggleDone(step(it, 'ms1'), today))]],
  ['of a signature that was given', (it) => [it.edit(setSignBy(it.plan, '2026-12-16')), it.edit(toggleDone(step(it, 'ms3'), today))]],
  ['of a step that is new', (it) => [
    it.edit(addStep('ms9', { title: 'New', side: 'buyer', due: '2026-12-01', order: '' })),
    move(it, 'ms9', '2026-12-02'),
  ]],
] // prettier-ignore

test.for(noNews)('no news is a date %s', ([, happen]) => {
  expect(since(happen)).toEqual([])
})

test('a date taken away and a date of no step before are told too', () => {
  expect(since((it) => move(it, 'ms1', null))).toEqual([['Security review', '2026-11-23', null, null]])
})

test('whatever happened, only open shared steps are told, each once and from another date', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { maxLength: 30 }), (gestures) => {
      const replica = new Replica()
      gestures.forEach((gesture, index) => replica.edit(editsOf(gesture, replica.plan, today, index)))
      const moved = movedDates(replica.plan, replica.records)
      expect(new Set(moved.map(({ what }) => what)).size).toBe(moved.length)
      for (const { what, from, to } of moved) {
        expect(from).not.toBe(to)
        if (typeof what !== 'string') expect([what.audience, what.status === 'done', what.due]).toEqual(['shared', false, to])
      }
    }),
  )
})
