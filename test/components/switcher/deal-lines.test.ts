import { expect, test } from 'vitest'
import { candidateLines, dealLine, dealName } from '../../../components/switcher/deal-lines.ts'
import type { DealSummary } from '../../../components/ports.ts'
import type { DealMatch } from '../../../lib/detect/match.ts'

const on = { today: '2026-11-20', locale: 'en-US' }
const deal = (parts: Partial<DealSummary> = {}): DealSummary => ({
  deal: 'deal1',
  account: 'Northgate Bank',
  opportunity: 'Renewal 2027',
  signBy: '2026-12-18',
  nextDue: '2026-11-24',
  open: 8,
  signedOn: null,
  ...parts,
})
const match = (id: string, name: string): DealMatch => ({
  deal: id,
  score: 1,
  because: [{ kind: 'person', email: 'x@northgate.example', name, sender: false }],
})
const [priya, grace] = [match('deal1', 'Priya Raman'), match('deal2', 'Grace Lin')]

test.each<[Partial<DealSummary>, string]>([
  [{}, 'Signature Fri, Dec 18 · 8 open steps'],
  [{ open: 1 }, 'Signature Fri, Dec 18 · 1 open step'],
  [{ nextDue: '2026-11-19' }, 'Signature Fri, Dec 18 · 8 open, one late'],
  [{ signBy: null }, 'No signature date · 8 open steps'],
  [{ signBy: '2026-11-06', signedOn: '2026-11-05', open: 1 }, 'Signed Thu, Nov 5 · 1 open step'],
  [{ open: 0, nextDue: null, signedOn: '2026-11-06' }, 'Signed Fri, Nov 6 · No open steps'],
])('%o in a list: %s', (parts, line) => {
  expect(dealLine(deal(parts), on)).toBe(line)
})

test('candidates for one and the same reason are told apart by what is to be done', () => {
  expect(candidateLines(deal(), priya, [priya, { ...priya, deal: 'deal2' }], on)).toEqual([
    'Signature Fri, Dec 18, in 28 days',
    '8 open steps, next due Nov 24',
  ])
})

test('candidates for different reasons are told apart by them', () => {
  expect(candidateLines(deal({ signedOn: '2026-11-06' }), grace, [priya, grace], on)).toEqual([
    'Signed Fri, Nov 6',
    'Grace is on this plan',
  ])
  expect(candidateLines(deal({ signBy: '2026-11-19' }), priya, [priya], on)[0]).toBe('Signature Thu, Nov 19')
})

test('a deal without account or opportunity has a name all the same', () => {
  expect(dealName(deal())).toBe('Northgate Bank, Renewal 2027')
  expect(dealName(deal({ account: '', opportunity: '' }))).toBe('Unnamed account')
})
