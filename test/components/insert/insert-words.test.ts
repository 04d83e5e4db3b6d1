import { expect, test } from 'vitest'
import { sayAgain, sayCopied, sayInserted } from '../../../components/insert/insert-words.ts'
import { sayProblem } from '../../../components/insert/problem-words.ts'

test('what was copied is named', () => {
  expect((['snapshot', 'plain', 'theirs', 'full', 'nudge', 'recap'] as const).map(sayCopied)).toEqual([
    'Status copied. Paste it anywhere.',
    'Status copied. Paste it anywhere.',
    'Their steps copied. Paste them anywhere.',
    'Full plan copied. Paste it anywhere.',
    'Nudge copied. Paste it anywhere.',
    'Recap copied. Paste it anywhere.',
  ])
})

test.each([
  ['snapshot', null, 'Status inserted'],
  ['theirs', null, 'Their steps inserted'],
  ['snapshot', 'snapshot', 'Status in your draft updated'],
  ['plain', 'snapshot', 'Status in your draft updated'],
  ['full', 'snapshot', 'Full plan in your draft, in place of the status'],
  ['theirs', 'full', 'Their steps in your draft, in place of the full plan'],
  ['nudge', 'nudge', 'Nudge in your draft updated'],
  ['recap', 'recap', 'Recap in your draft updated'],
  ['full', '', 'Full plan in your draft, in place of the status'], // of a draft written by an earlier version
] as const)('%s where %s was: %s', (kind, replaced, said) => {
  expect(sayInserted(kind, { replaced })).toBe(said)
})

test('the key is only named where it works', () => {
  expect(sayAgain('snapshot', true)).toBe('Press I again to insert it.')
  expect(sayAgain('snapshot', false)).toBe('Do it again to insert it.')
  expect(sayAgain('recap', true)).toBe('Press Ctrl+Enter again to insert it.')
  expect(sayAgain('theirs', true)).toBe('Do it again to insert them.')
})

test('another plan’s text in the same draft is told', () => {
  const said = sayInserted('snapshot', { replaced: null, besides: true })
  expect(said).toBe('Status inserted. Another plan’s text is in this draft as well.')
})

test('a mail that Gmail would cut off is told with its size, and what to do', () => {
  expect(sayProblem({ kind: 'too-large', kilobytes: 131 })).toBe(
    'With what it quotes this mail would be 131 KB, and Gmail cuts mails off at 100. Take out quoted mail, or choose something shorter.',
  )
})
