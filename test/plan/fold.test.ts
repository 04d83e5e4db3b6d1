import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Op } from '../../lib/plan/change.ts'
import { cellOf, fold } from '../../lib/plan/fold.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import { createStamp } from '../../lib/plan/stamp.ts'
import { anyChanges } from './any-op.ts'

const at = (time: number, tag = 'aaaaa') => createStamp(time, 0, tag)
const op = (v: Op['v'], stamp: string, more: Partial<Op> = {}): Op => ({
  s: 'deal1/s',
  e: 'ms1',
  f: 'title',
  v,
  at: stamp,
  pv: null,
  ...more,
})
const titleAfter = (...ops: Op[]) => cellOf(fold([{ ops }]), 'deal1/s', 'ms1', 'title')?.v

test('the later write of a field wins, whichever comes first', () => {
  expect(titleAfter(op('Old', at(1)), op('New', at(2)))).toBe('New')
  expect(titleAfter(op('New', at(2)), op('Old', at(1)))).toBe('New')
})

test('writes of the same moment are settled by who made them', () => {
  expect(titleAfter(op('Hers', at(1, 'zzzzz')), op('Mine', at(1, 'aaaaa')))).toBe('Hers')
})

test('fields, entities and audiences do not touch each other', () => {
  const state = fold([{ ops: [op('A', at(1)), op('B', at(2), { f: 'due' }), op('C', at(3), { e: 'ms2' }), op('D', at(4), { s: 'deal1/i' })] }]) // prettier-ignore
  expect(cellOf(state, 'deal1/s', 'ms1', 'title')).toEqual({ v: 'A', at: at(1) })
  expect(cellOf(state, 'deal1/i', 'ms1', 'title')).toEqual({ v: 'D', at: at(4) })
  expect(cellOf(state, 'deal1/i', 'ms2', 'title')).toBeUndefined()
})

test('an edit of a deleted step is kept beneath the deletion', () => {
  const deleted = fold([{ ops: [op('Audit', at(1)), op(true, at(2), { f: '_del' }), op('2026-12-04', at(3), { f: 'due' })] }])
  expect(readPlan('deal1', deleted).milestones).toEqual([])
  fold([{ ops: [op(false, at(4), { f: '_del' })] }], deleted)
  expect(readPlan('deal1', deleted).milestones).toMatchObject([{ title: 'Audit', due: '2026-12-04' }])
})

test('the order in which changes come makes no difference', () => {
  fc.assert(
    fc.property(
      anyChanges.chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length }))),
      ([changes, shuffled]) => {
        expect(fold(shuffled)).toEqual(fold(changes))
        expect(readPlan('deal1', fold(shuffled))).toEqual(readPlan('deal1', fold(changes)))
      },
    ),
  )
})

test('changes that come again make no difference', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      expect(fold([...changes, ...changes], fold(changes))).toEqual(fold(changes))
    }),
  )
})

test('changes may be folded in parts', () => {
  fc.assert(
    fc.property(anyChanges, anyChanges, (some, others) => {
      expect(fold(others, fold(some))).toEqual(fold([...some, ...others]))
    }),
  )
})
