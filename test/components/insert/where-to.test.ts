import { expect, test } from 'vitest'
import { whereTo } from '../../../components/insert/where-to.ts'
import type { Compose } from '../../../lib/detect/page-context.ts'
import { page } from '../../detect/page.ts'
import { buildPlan } from '../../plan/build-plan.ts'

const plan = buildPlan({ stakeholders: [{ name: 'Priya Raman', email: 'priya@northgate.example' }] })
const priya = { email: 'priya@northgate.example', name: null }
const grace = { email: 'grace@northgate.example', name: 'Grace Lin' }
const draft = (parts: Partial<Compose>): Compose => ({
  key: 'c1',
  kind: 'popup',
  focused: false,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  ...parts,
})
const words = (composes: Partial<Compose>[], unreadable: string[] = []) => {
  const place = whereTo(plan, { ...page(), composes: composes.map(draft), unreadable })
  return place && [place.words, place.name].filter(Boolean).join(' ')
}

test.each<[Partial<Compose>, string]>([
  [{ kind: 'inline', subject: 'Re: Plan', to: [priya] }, 'Goes into your reply to Priya Raman'],
  [{ kind: 'popup', subject: 'RE: Plan', to: [priya] }, 'Goes into your reply to Priya Raman'],
  [{ kind: 'inline', subject: 'Fwd: Plan' }, 'Goes into your forward, no recipients yet'],
  [{ kind: 'fullscreen', to: [grace], cc: [priya] }, 'Goes into your new message to Grace Lin and 1 more'],
  [{ bcc: [grace] }, 'Goes into your new message to Grace Lin'],
  [{}, 'Goes into your new message, no recipients yet'],
])('%o: %s', (parts, said) => {
  expect(words([parts])).toBe(said)
})

test('of several drafts it is the one she was in last, whoever gets the others', () => {
  const reply: Partial<Compose> = { kind: 'inline', to: [priya] }
  expect(words([reply, { focused: true }])).toBe('Goes into your new message, no recipients yet')
  expect(words([{ ...reply, focused: true }, {}])).toBe('Goes into your reply to Priya Raman')
})

test('of several drafts with none in use, she will be asked', () => {
  expect(words([{ kind: 'inline', to: [priya] }, {}])).toBe('2 drafts are open: you will be asked which')
})

test('a name that neither draft nor plan has is taken from the thread', () => {
  const context = page({
    mails: [{ from: 'Grace Lin <grace@northgate.example>' }],
    drafts: [{ to: ['grace@northgate.example'] }],
  })
  expect(whereTo(plan, context)?.name).toBe('Grace Lin')
})

test('recipients that could not be read are not said to be none', () => {
  const folded = ['compose.recipients']
  expect(words([{ kind: 'inline' }], folded)).toBe('Goes into your reply')
  expect(words([{ kind: 'popup' }], folded)).toBe('Goes into your new message')
  expect(words([{ kind: 'inline' }, { focused: true }], folded)).toBe('Goes into your new message, no recipients yet')
  expect(words([{ kind: 'inline', focused: true }, {}], folded)).toBe('Goes into your reply')
})

test('no draft is no place', () => {
  expect(words([])).toBeNull()
  expect(whereTo(plan, null)).toBeNull()
})
