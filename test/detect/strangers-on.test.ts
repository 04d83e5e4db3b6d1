import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { Compose } from '../../lib/detect/page-context.ts'
import { sayStrangers, strangersOn } from '../../lib/detect/strangers-on.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { page } from './page.ts'

const plan = buildPlan({
  deal: { account: 'Atlas Freight', domains: ['atlas.example'] },
  stakeholders: [
    { name: 'Nora Quist', email: 'nora.quist@gmail.com', side: 'buyer' },
    { name: 'Jonah Weiss', email: 'jonah@partner.example', side: 'seller' },
  ],
})
const strangers = (to: string[], cc: string[] = [], bcc: string[] = []) => {
  // The thread is of the deal: only who gets the draft counts.
  const context = page({ mails: [{ from: 'ben@atlas.example' }], drafts: [{ to, cc, bcc }] })
  return strangersOn(plan, must(context.composes[0], 'draft'), context, new Set(['kestrel.example'])).map(({ email }) => email)
}

test.each([
  ['somebody of the plan', ['nora.quist@gmail.com']],
  ['somebody at the account', ['new.hire@eu.atlas.example']],
  ['nobody yet', []],
  ['colleagues alone', ['leo@kestrel.example', 'jonah@partner.example']],
])('a draft to %s goes to no stranger', (_who, to) => {
  expect(strangers(to)).toEqual([])
})

test('a stranger beside somebody of the account is theirs to see', () => {
  expect(strangers(['lawyer@firm.example'], [], ['ben@atlas.example'])).toEqual([])
})

test('people of another customer are strangers, also where our own people are on the draft', () => {
  expect(strangers(['priya@northgate.example'], ['jonah@partner.example'], ['leo@kestrel.example'])).toEqual([
    'priya@northgate.example',
  ])
})

test('a fresh reply, whose people are folded to names, is to those of its thread', () => {
  const fresh = (from: string, parts: Partial<Compose> = {}, unreadable = ['compose.recipients']) => {
    const context = { ...page({ mails: [{ from, to: ['sarah@kestrel.example'] }], drafts: [{}] }), unreadable }
    const draft = { ...must(context.composes[0], 'draft'), kind: 'inline' as const, ...parts }
    return strangersOn(plan, draft, context, new Set(['kestrel.example'])).map(({ email }) => email)
  }
  expect(fresh('priya@northgate.example')).toEqual(['priya@northgate.example'])
  expect(fresh('ben@atlas.example')).toEqual([])
  expect(fresh('priya@northgate.example', {}, [])).toEqual([]) // a forward that goes to nobody yet
  expect(fresh('priya@northgate.example', { kind: 'popup' })).toEqual([])
})

const said = (to: string[], parts: Partial<Compose> = {}, unreadable: string[] = []) => {
  const context = { ...page({ mails: [], drafts: [{ to }] }), unreadable }
  return sayStrangers(plan, { ...must(context.composes[0], 'draft'), ...parts }, context, new Set(['kestrel.example']))
}

test('the sentence names who would get it', () => {
  const [one, two, three] = ['priya@northgate.example', 'tom@northgate.example', 'mary@northgate.example'] as const
  expect(said([one])).toBe('Nobody at Atlas Freight is on this draft to priya@northgate.example.')
  expect(said([one, two])).toMatch(/to priya@northgate.example and 1 other\.$/)
  expect(said([one, two, three])).toMatch(/and 2 others\.$/)
  expect(said(['ben@atlas.example', one])).toBeNull()
})

test('a mail of its own whose people are shown only as names may go to anybody, and is asked about', () => {
  expect(said([], { kind: 'popup' }, ['compose.recipients'])).toMatch(
    /^Gmail shows no addresses in this draft, .* not at Atlas Freight\.$/,
  )
  expect(said([], { kind: 'popup' })).toBeNull() // to nobody yet
  expect(said(['ben@atlas.example'], { kind: 'popup' }, ['compose.recipients'])).toBeNull()
})
