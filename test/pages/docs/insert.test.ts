import { expect, onTestFinished, test, vi } from 'vitest'
import { must } from '../../../lib/base/must.ts'
import { insertIntoDocs } from '../../../lib/pages/docs/insert.ts'
import { readDocsUrl } from '../../../lib/pages/docs/read-url.ts'
import { docsPage, docUrl } from './docs-page.ts'

const doc = must(readDocsUrl(docUrl), 'a document').id
const content = { html: '<table></table>', text: 'Step' }

/** A page whose document grows by a page with each paste that it takes. */
function openDocument() {
  const document = docsPage()
  const view = must(document.defaultView, 'a window')
  const target = must(document.querySelector('iframe')?.contentDocument?.querySelector('div'), 'what takes the keys')
  vi.spyOn(must(target.ownerDocument.defaultView, 'its window'), 'focus').mockReturnValue() // jsdom has none
  let pastes = 0
  target.addEventListener('paste', (event) => {
    pastes++
    event.preventDefault()
    document.querySelector('.kix-appview-editor')?.insertAdjacentHTML('beforeend', '<div class="kix-page-paginated"></div>')
  })
  vi.stubGlobal('DataTransfer', class { setData() {} }) // prettier-ignore
  vi.stubGlobal('ClipboardEvent', view.Event)
  onTestFinished(() => void vi.unstubAllGlobals())
  return { document, pasted: () => pastes }
}

test('the second click of a double click puts no second table in, and a later one does', async () => {
  const { document, pasted } = openDocument()
  expect(await insertIntoDocs(document, content, doc)).toBe('inserted')
  expect(await insertIntoDocs(document, content, doc)).toBe('inserted')
  expect(pasted()).toBe(1)
  await expect.poll(() => insertIntoDocs(document, content, doc).then(pasted), { timeout: 10_000 }).toBe(2)
})

test('what was refused at once may be tried again at once', async () => {
  const { document, pasted } = openDocument()
  expect(await insertIntoDocs(document, content, 'another-document')).toBe('other-document')
  expect(await insertIntoDocs(document, content, doc)).toBe('inserted')
  expect(pasted()).toBe(1)
})
