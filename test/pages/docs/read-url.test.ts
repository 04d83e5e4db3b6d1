import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocsUrl } from '../../../lib/pages/docs/read-url.ts'

const id = '1AbC-d_2345678901234567890123456789012345678'
const base = 'https://docs.google.com'

test.for([
  [`/document/d/${id}/edit`, null, ''],
  [`/document/d/${id}`, null, ''],
  [`/document/d/${id}/`, null, ''],
  [`/document/d/${id}/edit?tab=t.0`, 't.0', ''],
  [`/document/d/${id}/edit?tab=t.k2j9#heading=h.abc`, 't.k2j9', ''],
  [`/document/d/${id}/edit#tab=t.0`, 't.0', ''],
  [`/document/d/${id}/edit?usp=sharing&ouid=1&disco=AAA#`, null, ''],
  [`/document/u/0/d/${id}/edit`, null, '/u/0'],
  [`/document/u/12/d/${id}/edit?tab=t.1`, 't.1', '/u/12'],
  [`/a/kestrel.example/document/d/${id}/edit`, null, ''],
  [`/document/d/${id}/preview`, null, ''],
  [`/document/d/${id}/view`, null, ''],
  [`/document/d/${id}/mobilebasic?tab=t.0`, 't.0', ''],
  [`/document/d/${id}/export?format=html&tab=t.2`, 't.2', ''],
  [`/document/d/${id}/copy`, null, ''],
  [`/document/d/${id}/edit?tab="><script>`, null, ''],
] as const)('%s', ([path, tab, slot]) => {
  expect(readDocsUrl(base + path)).toEqual({ id, tab, slot })
})

test.for([
  `${base}/document/u/0/`,
  `${base}/document/`,
  `${base}/document/d/e/2PACX-1vTabcdefghijklmnopqrstuv/pub`,
  `${base}/spreadsheets/d/${id}/edit`,
  `${base}/forms/d/${id}/edit`,
  `${base}/presentation/d/${id}/edit`,
  `https://drive.google.com/file/d/${id}/view`,
  `https://evil.example/document/d/${id}/edit`,
  `https://docs.google.com.evil.example/document/d/${id}/edit`,
  'about:blank',
  '',
])('no document: %s', (url) => {
  expect(readDocsUrl(url)).toBeNull()
})

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((end) => `${base}/document/d/${end}`),
      ),
      (url) => void readDocsUrl(url),
    ),
  )
})
