import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { Edit, Recorded } from '../../lib/plan/change.ts'
import { activityOf } from '../../lib/plan/coach/activity.ts'
import { addPerson, addRole, addStep, moveStep, renameStep, setOwner, toggleDone } from '../../lib/plan/edits.ts'
import { engagementOf, investedSentence } from '../../lib/plan/engagement.ts'
import { anyGesture, editsOf } from './any-gesture.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'

/** A plan with two steps, and changes as those that somebody named made. */
function shared() {
  const replica = new Replica()
  const actors: (string | null)[] = []
  const by = (actor: string | null, edits: Edit[]) => {
    if (replica.edit(edits)) actors.push(actor)
  }
  by(null, [{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate Bank', key: 'SM-1' } }])
  by(null, addPerson('stGrace', { name: 'Grace Lin', email: 'grace@northgate.example', side: 'buyer' }))
  by(null, addPerson('stSarah', { name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller' }))
  by(null, addStep('ms1', { title: 'Audit', side: 'buyer', due: '2026-12-04', order: 'a0' }))
  by(null, addStep('ms2', { title: 'Legal', side: 'both', due: '2026-12-08', order: 'a1' }))
  const step = (id: string) =>
    must(
      replica.plan.milestones.find((each) => each.id === id),
      id,
    )
  const records = (): Recorded[] => replica.records.map((record, index) => ({ ...record, actor: actors[index] ?? null }))
  return { replica, by, step, records, read: () => engagementOf(records(), replica.plan, today) }
}

test('what the buyer’s people did themselves is counted with its last day, and makes the plan mutual', () => {
  const { by, step, read } = shared()
  by('grace@northgate.example', moveStep(step('ms1'), '2026-12-07'))
  by('stGrace', moveStep(step('ms2'), '2026-12-09'))
  by('Grace Lin', setOwner(step('ms1'), 'buyer', 'stGrace'))
  by('stGrace', toggleDone(step('ms1'), today))
  const { deeds, kept, signals } = read()
  expect(deeds.map(({ what, count, last }) => [what, count, last])).toEqual([
    ['dated', 2, today],
    ['named', 1, today],
    ['ticked', 1, today],
  ])
  expect(kept).toBe('mutual')
  expect(signals[0]).toEqual({ good: true, sentence: 'Grace Lin changed 2 dates, the last on Nov 20' })
})

test('what we do for them is ours, and so is what was taken back', () => {
  const { replica, by, step, records, read } = shared()
  by(null, moveStep(step('ms1'), '2026-12-07'))
  by('sarah@kestrel.example', toggleDone(step('ms2'), today))
  expect(read()).toMatchObject({ deeds: [], kept: 'by-us' })
  by('stGrace', moveStep(step('ms1'), '2026-12-11'))
  replica.undo()
  expect(records().at(-1)?.change.undoes).toBeDefined()
  expect(read().deeds).toEqual([])
})

test('a shared plan that nobody there touched says so, with the day', () => {
  const { by, read } = shared()
  expect(read().signals).toEqual([])
  by(null, [{ audience: 'shared', entity: 'lk1', fields: { scope: 'take-part' } }])
  expect(read().signals).toEqual([
    { good: false, sentence: 'Nobody at Northgate has changed anything since the plan was shared on Nov 20' },
  ])
})

test('what they wrote into a shared plan is no deed, but it is a change', () => {
  const { by, step, read } = shared()
  by(null, [{ audience: 'shared', entity: 'lk1', fields: { scope: 'take-part' } }])
  by('stGrace', renameStep(step('ms1'), 'Audit by the CISO'))
  expect(read()).toMatchObject({ deeds: [], signals: [] })
})

test('what they have invested counts steps done on their side and people with a name', () => {
  const { by, step, read } = shared()
  by(null, addRole('st9', 'buyer', 'legal-reviewer'))
  by(null, toggleDone(step('ms1'), '2026-11-02'))
  const { invested, signals } = read()
  expect(investedSentence(invested)).toBe('1 of their 2 steps done, 1 person named, 1 role open')
  expect(signals).toEqual([{ good: false, sentence: 'Nothing of theirs was done since Nov 2' }])
  expect(investedSentence({ done: 0, steps: 0, named: 0, open: 0 })).toBe('No step of theirs yet, 0 people named')
})

test('whatever was done by whom, there are deeds exactly when somebody of theirs did something that stands, and it is never a stranger', () => {
  const actor = fc.constantFrom(null, 'stGrace', 'Grace Lin', 'stSarah', 'nobody@example.com', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(actor, anyGesture), { maxLength: 12 }), (gestures) => {
      const { replica, by, records } = shared()
      gestures.forEach(([who, gesture], index) => by(who, editsOf(gesture, replica.plan, today, 100 + index)))
      const { plan } = replica
      const { deeds, kept, invested } = engagementOf(records(), plan, today)
      expect(kept).toBe(deeds.length > 0 ? 'mutual' : 'by-us')
      for (const { who, count } of deeds) expect([who.side, count > 0]).toEqual(['buyer', true])
      if (activityOf(records(), plan).buyerChangedOn === null) expect(deeds).toEqual([])
      expect(invested.done <= invested.steps && invested.named >= 0).toBe(true)
    }),
  )
})
