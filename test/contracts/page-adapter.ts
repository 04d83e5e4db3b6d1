import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { PageContext } from '../../lib/detect/page-context.ts'

/** A page as it was saved, and the address it had. */
export interface SavedPage {
  html: string
  url: string
}

/** What the suite has to know of an adapter. */
export interface PageAdapter {
  app: PageContext['app']
  read: (document: Document, url: string) => PageContext
  pages: Record<string, SavedPage>
  /** Stands in the pages only where the reader cannot see it, or where it is none of ours; never in a reading. */
  hidden: string
  /** Elements that the damage spares, since without them what is hidden would be shown. */
  spared: string
  /** One thing taken from one of the pages, what is then no longer read, and by which name it is reported. */
  losses: Record<
    string,
    { page: string; lose: (document: Document) => void; lost: (context: PageContext) => unknown; named: string }
  >
}

/**
 * What the product counts on whatever page it reads: a reading never throws,
 * never changes the page, keeps its shape, depends on nothing but the page, and names what it misses.
 */
export function describePageAdapter({ app, read, pages, hidden, spared, losses }: PageAdapter): void {
  const saved = Object.entries(pages)

  describe(`the ${app} adapter keeps the contract of page adapters`, () => {
    test.each(saved)('%s: the reading has its shape, says which app and address it is of, and is data only', (_name, page) => {
      const context = read(opened(page), page.url)
      expect(PageContext.parse(context)).toEqual(context)
      expect(structuredClone(context)).toEqual(context)
      expect(context).toMatchObject({ app, url: page.url })
      expect(new Set(context.unreadable).size).toBe(context.unreadable.length)
    })

    test.each(saved)('%s: reading changes nothing, and a second reading says the same', (_name, page) => {
      const document = opened(page)
      const before = document.documentElement.outerHTML
      const first = read(document, page.url)
      expect(read(document, page.url)).toEqual(first)
      expect(document.documentElement.outerHTML).toBe(before)
    })

    test.each(saved)('%s: what is hidden or not ours is not told', (_name, page) => {
      expect(page.html).not.toBe('')
      expect(JSON.stringify(read(opened(page), page.url))).not.toContain(hidden)
    })

    test.each(saved)('%s: a document without a window gives a reading of the same shape', (_name, page) => {
      const { window } = new JSDOM('')
      const document = new window.DOMParser().parseFromString(page.html, 'text/html')
      expect(document.defaultView).toBeNull()
      expect(PageContext.safeParse(read(document, page.url)).success).toBe(true)
    })

    test('an empty page, a page of another kind and one without a body give an empty reading that says what is missing', () => {
      const { window } = new JSDOM('')
      const parser = new window.DOMParser()
      const bodiless = new JSDOM('<!doctype html><html></html>').window.document
      bodiless.body.remove()
      const rootless = parser.parseFromString('<a/>', 'text/xml')
      rootless.documentElement.remove()
      const strange = [
        bodiless,
        rootless,
        parser.parseFromString('', 'text/html'),
        parser.parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', 'image/svg+xml'),
        parser.parseFromString('<rss><channel/></rss>', 'text/xml'),
        parser.parseFromString('<!doctype html><frameset><frame></frameset>', 'text/html'),
      ]
      const { url } = must(saved[0]?.[1], 'a saved page')
      for (const document of strange) {
        const context = PageContext.parse(read(document, url))
        expect(context).toMatchObject({ account: null, thread: null, composes: [] })
        expect(context.unreadable).toContain('account')
      }
    })

    test('an address of any form is taken as it is', () => {
      const page = must(saved[0]?.[1], 'a saved page')
      const document = opened(page)
      const odd = [
        '',
        '#',
        'about:blank',
        'no address',
        'https://',
        `${page.url}%E0%A4%A`,
        `${page.url}?q=${'x'.repeat(9_000)}`,
        '\ud800',
        'javascript:0',
      ]
      for (const url of odd) expect(PageContext.parse(read(document, url)).url).toBe(url)
    })

    test('however a page is damaged, reading it never throws, keeps its shape, and tells nothing of what is hidden', () => {
      fc.assert(
        fc.property(damage(Object.keys(pages)), ({ name, steps }) => {
          const { document, url } = restored(name)
          for (const { kind, at } of steps) damagePage(document, kind, at)
          const context = read(document, url)
          expect(PageContext.safeParse(context).success).toBe(true)
          expect(JSON.stringify(context)).not.toContain(hidden)
        }),
      )
    }, 300_000)

    test.each(Object.entries(losses))('without %s the rest is read as before, and the loss is named', (_what, loss) => {
      const page = must(pages[loss.page], loss.page)
      const whole = read(opened(page), page.url)
      expect(loss.lost(whole)).not.toSatisfy(isNothing)
      expect(whole.unreadable).not.toContain(loss.named)
      const document = opened(page)
      loss.lose(document)
      const context = read(document, page.url)
      expect(loss.lost(context)).toSatisfy(isNothing)
      expect(context.unreadable.filter((name) => !whole.unreadable.includes(name))).toEqual([loss.named])
    })
  })

  type Damage = 'remove' | 'strip' | 'hollow' | 'hide' | 'garble' | 'repeat'

  function damagePage(document: Document, kind: Damage, at: number): void {
    const elements = document.body.querySelectorAll<HTMLElement>('*')
    const element = elements[at % elements.length]
    if (element === undefined || element.matches(spared)) return
    if (kind === 'remove') element.remove()
    else if (kind === 'hollow') element.replaceChildren()
    else if (kind === 'hide') element.style.visibility = 'hidden'
    else if (kind === 'repeat') element.after(element.cloneNode(true))
    else {
      const attribute = element.attributes[at % Math.max(1, element.attributes.length)]
      if (attribute && kind === 'strip') element.removeAttribute(attribute.name)
      else if (attribute) attribute.value = '\ud800"><'
    }
  }

  const made = new Map<string, { document: Document; html: string }>()

  /** The saved page as it was: making a window anew for each run would cost more than the reading. */
  function restored(name: string): { document: Document; url: string } {
    const page = must(pages[name], name)
    const known = made.get(name)
    if (known !== undefined) {
      known.document.body.innerHTML = known.html
      return { document: known.document, url: page.url }
    }
    const document = opened(page)
    made.set(name, { document, html: document.body.innerHTML })
    return { document, url: page.url }
  }
}

function opened({ html, url }: SavedPage): Document {
  return new JSDOM(html, { url }).window.document
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function damage(names: string[]) {
  const kind = fc.constantFrom(
    'remove' as const,
    'strip' as const,
    'hollow' as const,
    'hide' as const,
    'garble' as const,
    'repeat' as const,
  )
  return fc.record({ name: fc.constantFrom(...names), steps: fc.array(fc.record({ kind, at: fc.nat() }), { maxLength: 25 }) })
}
