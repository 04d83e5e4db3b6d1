import { expect, test } from 'vitest'
import { markup } from '../../lib/render/markup.ts'

test('every value is escaped, in text and in an attribute, and markup only once', () => {
  const inner = markup`<b title="${`"'<>&`}">${'<i>'}</b>`
  expect(inner.toString()).toBe('<b title="&quot;&#39;&lt;&gt;&amp;">&lt;i&gt;</b>')
  expect(markup`<p>${[inner, false, null, 3]}</p>`.toString()).toBe(`<p>${inner}3</p>`)
})

test('a promise has no place in a mail', () => {
  expect(() => markup`<p>${Promise.resolve('x')}</p>`).toThrow('promise')
})
