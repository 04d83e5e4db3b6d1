import { expect, test } from 'vitest'
import { choiceOf } from '../../../components/switcher/choice-of.ts'
import type { DealMatch } from '../../../lib/detect/match.ts'
import type { Recognition } from '../../../lib/detect/recognise.ts'
import { page } from '../../detect/page.ts'

const match = (deal: string): DealMatch => ({
  deal,
  score: 1,
  because: [{ kind: 'person', email: 'priya.raman@northgate.example', name: null, sender: true }],
})
const matched: Recognition = { kind: 'matched', deal: 'own', because: match('own').because, others: [match('other')] }
const ambiguous: Recognition = { kind: 'ambiguous', candidates: [match('one'), match('two')] }
const thread = page({ id: '19ab' })

test('from a thread that has its plan, another one is a look; where no deal is sure, a choice is remembered', () => {
  expect(choiceOf('switch', matched, thread, 'own').remember).toBe(false)
  expect(choiceOf('switch', ambiguous, thread).remember).toBe(true)
  expect(choiceOf('page', ambiguous, thread).remember).toBe(true)
  expect(choiceOf('page', { kind: 'no-deal', people: [] }, thread).remember).toBe(true)
})

test('the plan on screen is not offered; while another is looked at, the own one is, first', () => {
  const offered = (shown: string) => choiceOf('switch', matched, thread, shown).candidates.map(({ deal }) => deal)
  expect(offered('own')).toEqual(['other'])
  expect(offered('elsewhere')).toEqual(['own', 'other'])
})

test('the person that several plans share is named, not spelled out as an address', () => {
  expect(choiceOf('page', ambiguous, thread).lead).toBe('2 open plans include Priya Raman')
})
