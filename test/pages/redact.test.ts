import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '../../lib/pages/redact.ts'
import { documentOf } from './gmail/fixture.ts'

const selectors = { subject: ['h2.hP', 'h2[data-legacy-thread-id]'], tail: ['.gmail_quote'], list: ['[role=listitem]'] }
const report = (html: string) => {
  const root = documentOf(html).body.firstElementChild
  return root ? redact(root, selectors) : ''
}

test('the words of the selectors are told, every other one by its shape, and texts by how long they are about', () => {
  expect(report('<h2 class="hP DILLkc" data-legacy-thread-id="19a9f3c2">Project Falcon</h2>')).toBe(
    'h2[class=hP XXXXxx][data-legacy-thread-id=00x0x0x0] "<100"',
  )
  expect(report('<span email="tom@x.example" name="Tom">Tom</span>')).toBe('span[xxxxx=xxx@x.xxxxxxx][name=Xxx] "<10"')
  expect(report('<div role="listitem" style="display:none" class="T-I nH Wsq5Cf falcon"></div>')).toBe(
    'div[role=listitem][style=display:none][class=T-I nH Wsq5Cf xxxxxx]',
  )
})

test('names of elements and attributes that somebody made up are told by their shape', () => {
  expect(report('<falcon-deal data-northgate="1" onclick="falcon()">x</falcon-deal>')).toBe(
    'xxxxxx-xxxx[data-xxxxxxxxx=0][xxxxxxx=xxxxxx__] "<10"',
  )
})

test('letters of any script, line breaks and quotes are shapes too', () => {
  expect(report('<p class="李明 Дана" title="a\n]=“b”">x</p>')).toBe('p[class=xx Xxxx][title=x____x_] "<10"')
})

test('inside messages and drafts only elements and the classes of the selectors are told', () => {
  expect(report('<div class="a3s"><p class="m_1ab gmail_quote" id="falcon">Falcon <b>now</b></p></div>')).toBe(
    'div[class=a3s]\n p[class=x_0xx gmail_quote] "<10"\n  b "<10"',
  )
})

test('of what repeats three are told', () => {
  expect(report(`<div>${'<p></p>'.repeat(5000)}</div>`).split('\n')).toHaveLength(4)
})

test('a huge page is cut at 200 KB with a sentence, and a deep one is not followed for ever', () => {
  const wide = report(
    `<div>${Array.from({ length: 3_000 }, (_, at) => `<p tabindex="${at % 7}" title="${'y'.repeat(120)}">x</p>`).join('')}</div>`,
  )
  expect(wide.length).toBeLessThan(200_100)
  expect(wide.endsWith('\nThis page is larger than 200 KB; the rest of it is left out.')).toBe(true)
  expect(report('<div>'.repeat(600)).split('\n').length).toBeLessThan(300)
})

const word = fc.oneof(
  fc.constantFrom(
    'Northgate',
    'falcon',
    'Priya',
    'dana.ruiz@northgate.example',
    'Vertraulich',
    'FALCON9',
    'ваучер',
    '19a9f3c2b1d0e4a4',
  ),
  // Without vowels: fast-check likes to try `name` and its kind, which are the page's own words and nobody's secret.
  fc.stringMatching(/^[bcdfghjklmnpqrstvwzBCDFGHJKLMNPQRSTVWZ]{5,14}$/),
)
const attribute = fc.tuple(
  fc.constantFrom(
    'aria-label',
    'title',
    'alt',
    'placeholder',
    'data-tooltip',
    'href',
    'src',
    'style',
    'class',
    'role',
    'name',
    'id',
    'value',
  ),
  fc.array(word, { minLength: 1, maxLength: 3 }),
)
const tree = fc.array(
  fc.record({
    tag: fc.constantFrom('div', 'span', 'a', 'td', 'x-card'),
    attributes: fc.array(attribute, { maxLength: 4 }),
    words: fc.array(word),
  }),
  { minLength: 1, maxLength: 8 },
)
const wordsIn = (text: string) => text.match(/\p{L}{4,}|\d{4,}/gu) ?? []

test('no word of four letters or more survives, whatever the page says and wherever it says it', () => {
  const vocabulary = new Set(wordsIn(report('<div></div>') + Object.values(selectors).flat().join(' ')))
  fc.assert(
    fc.property(tree, fc.constantFrom(null, 'a3s', 'hP'), (elements, around) => {
      const { body } = documentOf('')
      let at: Element = body
      if (around) at = body.appendChild(Object.assign(body.ownerDocument.createElement('div'), { className: around }))
      const said: string[] = []
      for (const { tag, attributes, words } of elements) {
        at = at.appendChild(body.ownerDocument.createElement(tag))
        for (const [name, values] of attributes) at.setAttribute(name, values.join(' '))
        at.append(words.join(' '))
        said.push(...words, ...attributes.flatMap(([, values]) => values))
      }
      const told = new Set(wordsIn(redact(body, selectors)))
      expect(said.flatMap(wordsIn).filter((each) => told.has(each) && !vocabulary.has(each))).toEqual([])
    }),
  )
})
