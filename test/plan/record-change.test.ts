import { expect, test } from 'vitest'
import { Change, type Edit } from '../../lib/plan/change.ts'
import { fold } from '../../lib/plan/fold.ts'
import { recordChange } from '../../lib/plan/record-change.ts'
import { createStamp } from '../../lib/plan/stamp.ts'

const now = Date.UTC(2026, 10, 20, 9)
const author = { dev: 'replica-one-aaaaa', now, last: null, changeId: 'c1' }
const title = (text: string): Edit => ({ audience: 'shared', entity: 'ms1', fields: { title: text } })
const known = (stamp: string) => fold([{ ops: [{ s: 'deal1/s', e: 'ms1', f: 'title', v: 'Audit', at: stamp, pv: null }] }])

test('a gesture becomes one change that says what it replaced', () => {
  const before = createStamp(now - 1, 0, 'zzzzz')
  const made = recordChange('deal1', [title('Review'), { audience: 'internal', entity: 'nt1', fields: { text: 'Ask Tom' } }], known(before), author) // prettier-ignore
  expect(Change.safeParse(made?.change).success).toBe(true)
  expect(made?.change.ops).toMatchObject([
    { s: 'deal1/s', e: 'ms1', f: 'title', v: 'Review', pv: before },
    { s: 'deal1/i', e: 'nt1', f: 'text', v: 'Ask Tom', pv: null },
  ])
  expect(made?.was).toEqual(['Audit', null])
})

test('what would change nothing is left out', () => {
  const state = known(createStamp(now, 0, 'zzzzz'))
  expect(recordChange('deal1', [title('Audit')], state, author)).toBeNull()
  expect(recordChange('deal1', [{ audience: 'shared', entity: 'ms1', fields: { due: null } }], state, author)).toBeNull()
})

test('a write sorts after the value it replaces, though that came from a clock years ahead', () => {
  const ahead = createStamp(now + 9 * 365 * 86_400_000, 3, 'zzzzz')
  const made = recordChange('deal1', [title('Review')], known(ahead), author)
  expect(made?.change.ops[0]?.at && made.change.ops[0].at > ahead).toBe(true)
})

test('the writes of a gesture have stamps of their own, each after the last', () => {
  const fields = { title: 'A', side: 'buyer', due: '2026-12-04', order: 'a0' }
  const last = createStamp(now + 60_000, 0, 'aaaaa')
  const made = recordChange('deal1', [{ audience: 'shared', entity: 'ms9', fields }], new Map(), { ...author, last })
  const stamps = [last, ...(made?.change.ops.map((op) => op.at) ?? [])]
  expect(stamps).toHaveLength(5)
  expect([...new Set(stamps)].sort()).toEqual(stamps)
})

test('of two writes of one field in one gesture the last one counts', () => {
  const state = known(createStamp(now - 1, 0, 'zzzzz'))
  const made = recordChange('deal1', [title('Review'), title('Sign-off')], state, author)
  expect(made?.change.ops.map((op) => op.v)).toEqual(['Sign-off'])
  expect(recordChange('deal1', [title('Review'), title('Audit')], state, author)).toBeNull()
})
