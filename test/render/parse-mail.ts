import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

/** A piece of mail as a browser reads it. */
export const parseMail = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body

/** Name, depth and attributes of each element in order. */
export function skeleton(html: string): string[] {
  const found: string[] = []
  const walk = (element: Element, depth: number) => {
    for (const child of element.children) {
      const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`)
      found.push([depth, child.tagName, ...attributes].join(' '))
      walk(child, depth + 1)
    }
  }
  walk(parseMail(html), 0)
  return found
}

/** What a status in HTML says, in the form of its plain text and without spaces and places to break. */
export function spokenBy(html: string): string {
  const body = parseMail(html)
  const layout = body.querySelectorAll('table[role=presentation] > tbody > tr > td > table[role=presentation]')[1]
  const [title, on, headline] = [...(layout?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
  const sections = [...body.querySelectorAll('table:not([role])')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) => {
      const [date, step] = [...row.querySelectorAll('td')].map((cell) => cell.textContent)
      return date === undefined ? row.textContent : `-${date}:${(step ?? '').replace(/^✓ /, '')}`
    }),
  )
  const last = [...(body.querySelector('table')?.rows ?? [])].at(-1)?.cells[0]
  const more = last?.querySelector('table') ? '' : last?.textContent
  return squash([`${title}(${on})${headline}`, ...sections.flat(), more].join(''))
}

export const squash = (text: string): string => text.replace(/[\s\u200B]/g, '')
