import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { find, matchedCandidates } from '../../../lib/pages/gmail/find.ts'
import { selectors } from '../../../lib/pages/gmail/selectors.ts'
import { documentOf } from './fixture.ts'

const source = readFileSync(new URL('../../../lib/pages/gmail/selectors.ts', import.meta.url), 'utf8')
const candidates = Object.values(selectors).flat()

test('every candidate says when it was last seen, and by whom', () => {
  const lines = source.split('\n').filter((line) => /^\s{4}'/.test(line))
  expect(lines).toHaveLength(candidates.length)
  for (const line of lines) expect(line).toMatch(/', \/\/ 20\d\d-[01]\d \S/)
})

test('no candidate is several joined, and none knows a word of any language', () => {
  for (const candidate of candidates) {
    expect(candidate).not.toContain(',')
    expect(candidate).not.toMatch(/(aria-label|title|alt|data-tooltip)[~|^$*]?="?[^"\]@]/)
    expect(() => documentOf('').querySelector(candidate)).not.toThrow()
  }
})

test('the first candidate that gives something acceptable wins, wherever it stands, and is reported', () => {
  const document = documentOf('<div class="ha"><h2>older</h2></div><h2 data-legacy-thread-id="1">newer</h2>')
  expect(find(document.body, 'subject')?.textContent).toBe('newer')
  expect(matchedCandidates()['subject']).toBe('h2[data-legacy-thread-id]')
  expect(find(document.body, 'subject', (heading) => heading.textContent === 'older')?.textContent).toBe('older')
  expect(matchedCandidates()['subject']).toBe('.ha h2')
})

test('nobody but the list knows Gmail’s anchors for what may change', () => {
  const others = ['read-thread', 'read-message', 'read-composes', 'find-composes', 'insert', 'chip', 'compose-button']
  for (const name of others) {
    const code = readFileSync(new URL(`../../../lib/pages/gmail/${name}.ts`, import.meta.url), 'utf8')
    expect(code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(/querySelector(All)?\('\.[A-Za-z]/)
  }
})
