import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PageContext } from '../../../lib/detect/page-context.ts'
import { readGmailPage } from '../../../lib/pages/gmail/read.ts'
import { redact } from '../../../lib/pages/redact.ts'
import { fixture } from './fixture.ts'

const names = readdirSync(new URL('../../fixtures/gmail', import.meta.url)).map((file) => file.replace('.html', ''))
const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJszxBGqvDkRrTtLnMhZwPpCc'

const damage = fc.record({
  name: fc.constantFrom(...names),
  steps: fc.array(fc.record({ kind: fc.constantFrom('remove', 'strip', 'hollow', 'hide', 'garble'), at: fc.nat() }), {
    maxLength: 25,
  }),
})

test('however a page is damaged, reading it never throws, keeps its shape, and shows nothing of what is hidden', () => {
  fc.assert(
    fc.property(damage, ({ name, steps }) => {
      const document = restored(name)
      for (const { kind, at } of steps) {
        const elements = document.body.querySelectorAll<HTMLElement>('*')
        const element = elements[at % elements.length]
        if (
          element === undefined ||
          element.matches('[style*="display"], [style*="display"] *') ||
          element.matches('.aUx *, .brC-brG *')
        )
          continue
        if (kind === 'remove') element.remove()
        else if (kind === 'hollow') element.replaceChildren()
        else if (kind === 'hide') element.style.visibility = 'hidden'
        else {
          const attribute = element.attributes[at % Math.max(1, element.attributes.length)]
          if (attribute && kind === 'strip') element.removeAttribute(attribute.name)
          else if (attribute) attribute.value = '\ud800"><'
        }
      }
      const context = readGmailPage(document, url)
      expect(() => PageContext.parse(context)).not.toThrow()
      expect(JSON.stringify([context.thread, context.composes])).not.toContain('elsewhere.example')
    }),
  )
}, 300_000)

test('a report of the page holds none of its words, names or addresses', () => {
  for (const name of names) {
    const report = redact(fixture(name).documentElement)
    expect(report).not.toMatch(
      /@(kestrel|northgate|elsewhere|list)|Sarah|Priya|Grace|Northgate|Security|review|status|Sicherheit|19a9f3c2b1d0e4a4|1849273645091827364/,
    )
  }
})

const pages = new Map(names.map((name) => [name, { document: fixture(name), html: '' }]))

/** The saved page as it was: making a window anew for each run would cost more than the reading. */
function restored(name: string): Document {
  const page = pages.get(name) ?? { document: fixture(name), html: '' }
  if (page.html === '') page.html = page.document.body.innerHTML
  else page.document.body.innerHTML = page.html
  return page.document
}
