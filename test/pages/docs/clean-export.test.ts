import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { cleanExport, withoutStyles } from '../../../lib/pages/docs/clean-export.ts'
import { documents } from '../../stand-in/docs/docs-config.ts'
import { exportHtml } from '../../stand-in/docs/export-html.ts'

const { window } = new JSDOM('')
const clean = (html: string): string => cleanExport(new window.DOMParser().parseFromString(withoutStyles(html), 'text/html'))
const text = (html: string): string => new JSDOM(clean(html)).window.document.body.textContent?.trim() ?? ''

test('a document keeps its words, tables and links, and loses styles, comments and the detour around links', () => {
  const html = clean(exportHtml('Northgate plan', [`<p>${documents.atlas}</p>`]))
  expect(html).toContain('<a href="https://northgate.example/rollout">the rollout page</a>')
  expect(html).toContain('<span>Grace Lin</span>')
  expect(html).toContain(documents.atlas)
  expect(html).not.toMatch(/class=|style|cmnt|\[a\]|secret-comment/)
})

test.for([
  ['a mark in the text by name', '<p>Grace<sup><a href="#cmnt12" name="cmnt_ref12">[l]</a></sup> Lin</p>', 'Grace Lin'],
  ['a mark without its sup', '<p>Grace<a href="#cmnt1" id="cmnt_ref1">[a]</a></p>', 'Grace'],
  ['a box of several lines', '<p>A</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>one</p><p>two</p></div>', 'A'],
  ['a comment without a box', '<p>A</p><p><a href="#cmnt_ref1" name="cmnt1">[a]</a>one</p>', 'A'],
  ['a box that holds the whole document', '<div><table><td>A</td></table><p><a href="#cmnt_ref1">[a]</a>x</p></div>', 'A'],
  ['brackets that people wrote', '<p>[a] as agreed</p>', '[a] as agreed'],
  ['a suggested addition', '<p>Due <ins>Dec 4</ins>Dec 1</p>', 'Due Dec 1'],
  ['a suggested removal', '<p>Due <del>Dec <b>1</b></del></p>', 'Due Dec 1'],
] as const)('%s', ([, html, left]) => {
  expect(text(html)).toBe(left)
})

test.for([
  ['https://www.google.com/url?q=https://a.example/x?y%3D1%26z%3D2&sa=D', 'https://a.example/x?y=1&z=2'],
  ['https://google.com/url?q=mailto:a@b.example', 'mailto:a@b.example'],
  ['https://www.google.com/url?q=javascript:alert(1)', null],
  ['javascript:alert(1)', null],
  ['#heading=h.1', null],
  ['https://www.google.com/urls?q=https://a.example', 'https://www.google.com/urls?q=https://a.example'],
  ['https://evil.example/url?q=https://a.example', 'https://evil.example/url?q=https://a.example'],
] as const)('a link to %s leads to %s', ([href, target]) => {
  const link = new JSDOM(clean(`<a href="${href.replaceAll('&', '&amp;')}">x</a>`)).window.document.querySelector('a')
  expect(link?.getAttribute('href')).toBe(target)
})

test('no style is left for a page of ours to report, and words about style are words', () => {
  const html = '<STYLE type="x">.a{color:red}</style><p style = "x" STYLE=y>a style="b" <b\nstyle=c>style=</b></p>'
  expect(withoutStyles(html)).not.toMatch(/<style|<[^>]*\sstyle/i)
  expect(text(html)).toBe('a style="b" style=')
})

test('nothing that runs or loads is left, whatever came', () => {
  const piece = fc.constantFrom(
    '<script>x()</script>', '<img src=x onerror=x()>', '<a href="javascript:x()" onclick="x()">y</a>', '<svg onload=x()>', '<iframe src=x>',
    '<p style="background:url(//x)">', '<table><td onmouseover=x() colspan=2>', '<ins>', '<del>', '<div id=cmnt1>', '<a id=cmnt1 href="#cmnt_ref1">', '</div>', '<body onload=x()>', '&lt;script&gt;',
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const { body } = new JSDOM(clean(pieces.join(''))).window.document
      expect(body.querySelector('script, img, svg, iframe, style, form')).toBeNull()
      for (const element of body.querySelectorAll('*'))
        for (const name of element.getAttributeNames()) expect(['href', 'colspan', 'rowspan', 'start']).toContain(name)
      for (const link of body.querySelectorAll('a[href]')) expect(link.getAttribute('href')).toMatch(/^(https?|mailto):/)
    }),
  )
})
