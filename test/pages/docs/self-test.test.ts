import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { must } from '../../../lib/base/must.ts'
import { docsAdapter } from '../../../lib/pages/docs/adapter.ts'
import { examineDocsPage } from '../../../lib/pages/docs/examine.ts'
import { judge } from '../../../lib/pages/self-test.ts'
import { describeSelectorFacts } from '../../contracts/selector-facts.ts'
import { docUrl } from './docs-page.ts'

/** A saved page; what its frame holds is one attribute, for a frame is a page of its own that is saved nowhere. */
function saved(name: string): Document {
  const html = readFileSync(new URL(`../../fixtures/docs/${name}.html`, import.meta.url), 'utf8')
  const { document } = new JSDOM(html, { url: docUrl }).window
  const frame = must(document.querySelector('iframe'), 'the frame')
  const [attribute = '', value = ''] = (frame.dataset['inside'] ?? '').split('=')
  const inside = must(frame.contentDocument, 'its page')
  const target = inside.createElement('div')
  target.setAttribute(attribute, value)
  inside.body.replaceChildren(target)
  return document
}

describeSelectorFacts({
  app: 'docs',
  ...docsAdapter,
  matchesOn: (page) => examineDocsPage(saved(page), docUrl).matched,
})

/** What is wrong with a saved page or found another way, after `lose`. */
function wrongOn(page: string, lose: (document: Document) => void = () => undefined) {
  const document = saved(page)
  lose(document)
  const things = judge(examineDocsPage(document, docUrl), docsAdapter)
  return Object.fromEntries(things.filter(({ state }) => /missing|fallback/.test(state)).map(({ name, state }) => [name, state]))
}

test('on a document as it is today all is found', () => {
  expect(wrongOn('2026-11-document')).toEqual({})
})

test('where nothing can be written the caret is missing, and the rest is found', () => {
  const lose = (document: Document) => document.querySelector('.kix-cursor')?.remove()
  expect(wrongOn('2026-11-document', lose)).toMatchObject({ caret: 'missing' })
})

test('on a page that has changed, what is found by a later selector says so', () => {
  expect(wrongOn('2026-11-changed')).toMatchObject({ titleInput: 'fallback', account: 'fallback', caret: 'fallback' })
})
