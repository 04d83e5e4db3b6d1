import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examineGmailPage } from '../../../lib/pages/gmail/examine.ts'
import { find, recordMatches } from '../../../lib/pages/gmail/find.ts'
import { selectorFacts } from '../../../lib/pages/gmail/selector-facts.ts'
import { selectors } from '../../../lib/pages/gmail/selectors.ts'
import { describeSelectorFacts } from '../../contracts/selector-facts.ts'
import { documentOf, fixture } from './fixture.ts'

const candidates = Object.values(selectors).flat()

test('no candidate is several joined, and none knows a word of any language', () => {
  for (const candidate of candidates) {
    expect(candidate).not.toContain(',')
    expect(candidate).not.toMatch(/(aria-label|title|alt|data-tooltip)[~|^$*]?="?[^"\]@]/)
    expect(() => documentOf('').querySelector(candidate)).not.toThrow()
  }
})

test('the first candidate that gives something acceptable wins, wherever it stands, and is reported', () => {
  const document = documentOf('<div class="ha"><h2>older</h2></div><h2 data-legacy-thread-id="1">newer</h2>')
  const first = recordMatches(() => find(document.body, 'subject')?.textContent)
  expect(first).toEqual({ outcome: 'newer', matched: { subject: [1] } })
  const second = recordMatches(() => find(document.body, 'subject', (heading) => heading.textContent === 'older')?.textContent)
  expect(second).toEqual({ outcome: 'older', matched: { subject: [3] } })
})

test('nobody but the list knows Gmail’s anchors for what may change', () => {
  const others = ['read-thread', 'read-message', 'read-composes', 'find-composes', 'insert', 'chip', 'compose-button']
  for (const name of others) {
    const code = readFileSync(new URL(`../../../lib/pages/gmail/${name}.ts`, import.meta.url), 'utf8')
    expect(code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/querySelector(All)?\('\.[A-Za-z]/)
  }
})

describeSelectorFacts({
  app: 'gmail',
  selectors,
  facts: selectorFacts,
  matchesOn: (page) => examineGmailPage(fixture(page), 'https://mail.google.com/mail/u/0/#inbox').matched,
})
