import { expect, test } from 'vitest'
import { readDocsPage } from '../../../lib/pages/docs/read.ts'
import { docsPage, docUrl, editor, named, type DocsPageParts } from './docs-page.ts'

const read = (parts: DocsPageParts = {}, url = docUrl) => readDocsPage(docsPage(parts, url), url)
const titleOf = (parts: DocsPageParts, url?: string) => read(parts, url).doc?.title

test('an open document gives its id, its name and the account, and nothing of its text', () => {
  expect(read()).toEqual({
    app: 'docs',
    url: docUrl,
    account: 'sarah.chen@kestrel.example',
    thread: null,
    composes: [],
    doc: { id: '1Northgate-plan_0123456789abcdefghijklmnopqrs', tab: null, title: 'Northgate plan' },
    unreadable: [],
  })
})

test.for([
  ['the input', { header: named('A &amp; B'), title: 'Other - Google Docs' }, 'A & B'],
  ['the input, over several lines', { header: named('A\n  plan') }, 'A plan'],
  ['the label, where nothing can be renamed', { header: '<span class="docs-title-input-label-inner">Plan </span>' }, 'Plan'],
  ['an input that is still empty, then the title', { header: named(''), title: 'Plan - Google Docs' }, 'Plan'],
  ['the title in German', { header: '', title: 'Fahrplan – Nordbank - Google Docs' }, 'Fahrplan – Nordbank'],
  ['the title in Russian', { header: '', title: 'План - Google Документы' }, 'План'],
  ['the title in Spanish', { header: '', title: 'Plan - Documentos de Google' }, 'Plan'],
  ['the title in Arabic, with marks', { header: '', title: '\u202bخطة\u202c - مستندات Google' }, 'خطة'],
  [
    'a title with the product’s name in the document’s',
    { header: '', title: 'Move to Google - Q4 - Google Docs' },
    'Move to Google - Q4',
  ],
  ['a title without the product', { header: '', title: 'Northgate plan' }, 'Northgate plan'],
  [
    'a name of hostile characters',
    { header: named('\u202eevil\u2066 <b>plan</b>\u0007'.replace(/</g, '&lt;')) },
    'evil <b>plan</b>',
  ],
] as [string, DocsPageParts, string][])('the name comes from %s', ([, parts, name]) => {
  expect(titleOf(parts)).toBe(name)
})

test('on the simple page for phones the title is the name, dashes and all', () => {
  expect(titleOf({ header: '', title: 'Northgate - plan' }, docUrl.replace('edit', 'mobilebasic'))).toBe('Northgate - plan')
})

test.for([
  'Untitled document',
  'Unbenanntes Dokument',
  'Document sans titre',
  '無題のドキュメント',
  'مستند بدون عنوان',
  'Google Docs',
  '',
])('a document that nobody named has no name: %s', (word) => {
  expect(titleOf({ header: named(word), title: word === 'Google Docs' ? word : `${word} - Google Docs` })).toBe(
    word === 'Google Docs' ? word : null,
  )
  expect(read({ header: '', title: word }).doc?.title).toBeNull()
})

test('a name is never longer than 300 characters, nor ends in half of one', () => {
  const name = titleOf({ header: named(`${'x'.repeat(299)}🎉🎉`) })
  expect(name).toBe('x'.repeat(299))
})

test.for([
  ['a preview has no frame for keys', editor.replace(/<iframe.*/, '')],
  ['a document that is only shown has no caret', editor.replace('<div class="kix-cursor-caret"></div>', '')],
  ['a page that has changed', '<main></main>'],
])('%s: said as unreadable, the rest is read', ([, body]) => {
  const context = read({ body: body ?? '' })
  expect(context.unreadable).toEqual(['doc.caret'])
  expect(context.doc?.title).toBe('Northgate plan')
})

test('a home page, a spreadsheet and a form are no document, and miss nothing of one', () => {
  for (const path of ['document/u/0/', 'spreadsheets/d/1Northgate-plan_0123/edit', 'forms/d/1Northgate-plan_0123/edit'])
    expect(read({}, `https://docs.google.com/${path}`)).toMatchObject({ doc: null, unreadable: [] })
})

test('a frame of another origin is no editor and no error', () => {
  const document = docsPage()
  const frame = document.querySelector('iframe')
  Object.defineProperty(frame, 'contentDocument', { get: () => { throw new Error('SecurityError') } }) // prettier-ignore
  expect(readDocsPage(document, docUrl).unreadable).toEqual(['doc.caret'])
})
