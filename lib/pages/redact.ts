import type { Candidates } from './finder.ts'

/** Attributes that say what an element is, in the page's own vocabulary. */
const telling =
  /^(class|role|type|dir|style|hidden|contenteditable|g_editable|gh|peoplekit-id|tabindex|aria-(expanded|hidden|multiline|selected))$/
const written = '.a3s, [contenteditable]'
/** What is no secret of anybody's, beside the words of the selectors. */
const common =
  'html body header main form table tbody span button label textarea iframe class style display none hidden visibility true false ' +
  'aria role name type href title tabindex contenteditable multiline selected expanded listitem presentation combobox option to cc bcc'

/** Letters of a report: far above what a page of Gmail needs once what repeats is counted. */
const most = 200_000
/** Of elements with the same tag and attributes in a row, this many are told. */
const alike = 3

/**
 * The shape of a part of a foreign page without anybody's words, for the report when the page has changed: elements, roles, classes,
 * how long texts are. A word is told only when it is one of the selectors' own; of any other each letter is an x. Of classes and
 * roles also scraps of up to three letters are told, as Gmail's are. Inside messages and drafts only elements and known classes.
 */
export function redact(root: Element, selectors: Candidates<string>): string {
  const known = new Set(`${common} ${Object.values(selectors).flat().join(' ')}`.match(/[a-z0-9]+/gi))
  const shapeOf = (run: string) =>
    run.replace(/\p{N}/gu, '0').replace(/[^0]/gu, (letter) => (letter === letter.toLowerCase() ? 'x' : 'X'))
  const tell = (text: string, isScrapTold: boolean) =>
    text
      .slice(0, 120)
      .replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => (known.has(run) || (isScrapTold && isScrap(run)) ? run : shapeOf(run)))
      .replace(/[^\w .:;#@/-]/g, '_')
  const attribute = ({ name, value }: Attr, isWritten: boolean) =>
    isWritten && name !== 'class' ? '' : `[${tell(name, true)}=${tell(value, !isWritten && telling.test(name))}]`
  const line = (element: Element, isWritten: boolean) =>
    tell(element.localName, true) + [...element.attributes].map((each) => attribute(each, isWritten)).join('') + length(element)

  let report = ''
  const visit = (element: Element, own: string, depth: number, isWritten: boolean) => {
    report += `${' '.repeat(Math.min(depth, 30))}${own}\n`
    if (depth > 200 || element.localName === 'svg') return // nobody nests so deep but to harm; a drawing says nothing
    const isInside = isWritten || element.matches(written)
    let [last, count] = ['', 0]
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (report.length > most) return
      const its = line(child, isInside)
      count = its === last ? count + 1 : 1
      last = its
      if (count <= alike) visit(child, its, depth + 1, isInside)
    }
  }
  const isWritten = root.parentElement?.closest(written) != null
  visit(root, line(root, isWritten), 0, isWritten)
  return report.length > most
    ? `${report.slice(0, most)}\nThis page is larger than 200 KB; the rest of it is left out.`
    : report.trimEnd()
}

const isScrap = (run: string): boolean => /^[a-z0-9]{1,8}$/i.test(run) && !/[a-z]{4}|\d{4}/i.test(run)

/** How long the own text of an element is, as the power of ten that it does not reach. */
function length(element: Element): string {
  let sum = 0
  for (const node of element.childNodes) if (node.nodeType === 3) sum += (node.nodeValue ?? '').trim().length
  return sum > 0 ? ` "<${10 ** `${sum}`.length}"` : ''
}
