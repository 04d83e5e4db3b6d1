import { expect, test } from 'vitest'
import type { Reason } from '../../lib/detect/match.ts'
import { sayWhy } from '../../lib/detect/say-why.ts'

const on = (name: string | null, sender = false): Reason => ({
  kind: 'person',
  email: 'grace.lin@northgate.example',
  name,
  sender,
})
const domain: Reason = { kind: 'domain', domain: 'northgate.example', email: 'x@northgate.example', sender: false }

test('each rung has its sentence', () => {
  expect(sayWhy([{ kind: 'linked-thread' }])).toBe('You linked this thread')
  expect(sayWhy([{ kind: 'linked-doc' }])).toBe('You linked this document')
  expect(sayWhy([{ kind: 'key-in-subject', key: 'SM-7F3K' }])).toBe("The subject carries this plan's key, SM-7F3K")
  expect(sayWhy([on('Grace Lin', true)])).toBe('The sender is on this plan')
  expect(sayWhy([on('Grace Lin')])).toBe('Grace is on this plan')
  expect(sayWhy([{ ...domain, sender: true }])).toBe("The sender's domain, northgate.example, is this account's")
  expect(sayWhy([domain])).toBe("northgate.example is this account's domain")
})

test('the strongest reason speaks', () => {
  expect(sayWhy([{ kind: 'linked-thread' }, on('Grace Lin'), domain])).toBe('You linked this thread')
})

test('several people are named, many are counted', () => {
  expect(sayWhy([on('Grace Lin'), on('Tom Adeyemi')])).toBe('Grace and Tom are on this plan')
  expect(sayWhy([on('Grace'), on('Tom'), on('Mary')])).toBe('Grace, Tom, and Mary are on this plan')
  expect(sayWhy([on('Grace'), on('Tom'), on('Mary'), on('Al'), on('Bo'), domain])).toBe(
    'Grace, Tom, and 3 others are on this plan',
  )
})

test('a person without a usable name is named by their mailbox', () => {
  for (const name of [null, '', '   ', '\u202E', '!!'])
    expect(sayWhy([on(name)]), JSON.stringify(name)).toBe('Grace is on this plan')
})

test('a name stays on its line and in its direction', () => {
  expect(sayWhy([on('\u202EGrace\nLin')])).toBe('Grace is on this plan')
  expect(sayWhy([on('Lin, Grace')])).toBe('Grace is on this plan')
  expect(sayWhy([on('x'.repeat(10_000))]).length).toBeLessThan(200)
})

test('no reason says nothing', () => {
  expect(sayWhy([])).toBe('')
})
