import { expect, test } from 'vitest'
import { createId } from '../../lib/base/ids.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { DealId, EntityId } from '../../lib/plan/change.ts'

test('an id is 16 letters that are safe in a URL, in a deal and in an entity', () => {
  for (let round = 0; round < 200; round++) {
    const id = createId(webRandom)
    expect(id).toMatch(/^[-_0-9A-Za-z]{16}$/)
    expect(DealId.parse(id)).toBe(id)
    expect(EntityId.parse(`ms${id}`)).toBe(`ms${id}`)
  }
})

test('an id takes six bits of each of 16 random bytes', () => {
  expect(createId(() => Uint8Array.from({ length: 16 }, (_, index) => 192 + index))).toBe('-0123456789ABCDE')
  expect(createId(() => new Uint8Array(16).fill(255))).toBe('z'.repeat(16))
})

test('ids do not repeat', () => {
  expect(new Set(Array.from({ length: 2_000 }, () => createId(webRandom))).size).toBe(2_000)
})
