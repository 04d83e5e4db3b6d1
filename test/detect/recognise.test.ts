import { expect, test } from 'vitest'
import { recognise } from '../../lib/detect/recognise.ts'
import { indexOf, page } from './page.ts'

const index = indexOf({
  rollout: { people: ['grace@northgate.example'], threads: ['19ab'] },
  renewal: { people: ['grace@northgate.example', 'tom@northgate.example'] },
  harbor: { domains: ['harbormills.example'] },
})
const none: ReadonlySet<string> = new Set()

test('one deal on the highest rung is the match; the others stay in reach', () => {
  const found = recognise(page({ id: '19ab', mails: [{ from: 'grace@northgate.example' }] }), index, none)
  expect(found).toMatchObject({ kind: 'matched', deal: 'rollout', others: [{ deal: 'renewal' }] })
})

test('two deals on one rung are asked about, not guessed', () => {
  const found = recognise(page({ mails: [{ from: 'grace@northgate.example' }] }), index, none)
  expect(found).toMatchObject({ kind: 'ambiguous', candidates: [{ deal: 'renewal' }, { deal: 'rollout' }] })
})

test('people of no deal are offered a plan', () => {
  expect(recognise(page({ mails: [{ from: 'x@y.example' }] }), index, none)).toEqual({
    kind: 'no-deal',
    people: [{ email: 'x@y.example', name: null }],
  })
})

test('a thread is quiet when everybody on it was set aside, and none is', () => {
  const mails = [{ from: 'X@y.example', to: ['z@y.example'] }]
  expect(recognise(page({ mails }), index, new Set(['x@y.example', 'z@y.example'])).kind).toBe('quiet')
  expect(recognise(page({ mails }), index, new Set(['x@y.example'])).kind).toBe('no-deal')
  expect(recognise(page({ mails: [{ from: null }] }), index, new Set(['x@y.example'])).kind).toBe('no-deal')
})

test('a deal is found although its people were set aside before', () => {
  expect(recognise(page({ mails: [{ from: 'ann@harbormills.example' }] }), index, new Set(['ann@harbormills.example'])).kind).toBe('matched') // prettier-ignore
})

test('the inbox and an empty draft are no thread', () => {
  expect(recognise(page({ mails: null }), index, none)).toEqual({ kind: 'no-thread' })
  expect(recognise(page({ mails: null, drafts: [{}] }), index, none)).toEqual({ kind: 'no-thread' })
})

test('a draft to a buyer belongs to the deal', () => {
  expect(recognise(page({ mails: null, drafts: [{ to: ['ann@harbormills.example'] }] }), index, none)).toMatchObject({ kind: 'matched', deal: 'harbor' }) // prettier-ignore
})
