import { expect, test } from 'vitest'
import { redact } from '../../lib/pages/redact.ts'
import { documentOf } from './gmail/fixture.ts'

const report = (html: string) => {
  const root = documentOf(html).body.firstElementChild
  return root ? redact(root) : ''
}

test('the page’s own vocabulary is told, values and words only by their shape', () => {
  expect(report('<h2 class="hP" data-legacy-thread-id="19a9f3c2">Project Falcon</h2>')).toBe(
    'h2[class=hP][data-legacy-thread-id=00x0x0x0] "14"',
  )
  expect(report('<span email="tom@x.example" name="Tom">Tom</span>')).toBe('span[email=xxx@x.xxxxxxx][name=xxx] "3"')
  expect(report('<input name="subjectbox" value="Offer">')).toBe('input[name=subjectbox][value=xxxxx]')
})

test('inside messages and drafts only elements are told', () => {
  expect(report('<div class="a3s"><p class="m_1secret" id="falcon">Falcon <b>now</b></p></div>')).toBe(
    'div[class=a3s]\n p "6"\n  b "3"',
  )
})

test('a large page is cut', () => {
  expect(report(`<div>${'<p></p>'.repeat(5000)}</div>`).split('\n')).toHaveLength(600)
})
