import { find, findAll } from './find.ts'
import { findComposes, type OpenCompose } from './find-composes.ts'
import { glance } from './glance.ts'
import { openPage } from './open-page.ts'
import { isDarkBehind } from '../dark.ts'
import { observePage } from '../observe.ts'
import { createPart, element, icon, setFlag } from '../part.ts'

const name = 'Insert plan status'

const style = `
:host{--ink:#1f1f1f;--buyer:#4a41c6;all:initial;display:inline-block;vertical-align:middle}
:host([data-dark]){--ink:#eef0f4;--buyer:#b3aeff}
button{all:unset;box-sizing:border-box;width:32px;height:32px;border-radius:8px;display:grid;place-items:center;color:var(--ink);cursor:pointer}
button:hover,button:active{background:color-mix(in srgb,currentColor 12%,transparent)}
button:focus-visible{outline:2px solid var(--buyer)}
svg{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:2}
path:first-child{stroke:var(--buyer)}`

/** The mark of the product: their circle, linked to our square. */
const mark = [
  'M1.4 10a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0',
  'M13.4 6.4h3.2a2 2 0 0 1 2 2v3.2a2 2 0 0 1-2 2h-3.2a2 2 0 0 1-2-2V8.4a2 2 0 0 1 2-2',
  'M8.6 10h2.8',
]

/**
 * Keeps one button in the toolbar of every draft on screen, after Gmail's own icons; a draft whose toolbar is not recognised
 * has none. Pressing it does not move her caret; `onInsert` gets the draft's key. All are gone when `signal` aborts.
 */
export function showComposeButtons(document: Document, onInsert: (composeKey: string) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const cells = new Map<Element, HTMLElement>()
  let lastPrint = ''

  const add = () => {
    const { page, print } = glance(document)
    let isWhole = print === lastPrint
    for (const [root, cell] of cells) {
      if (cell.isConnected && root.isConnected) setFlag(cell.firstElementChild, 'data-dark', isDarkBehind(cell))
      else {
        cell.remove()
        cells.delete(root)
        isWhole = false
      }
    }
    if (isWhole) return
    lastPrint = print
    for (const compose of findComposes(page)) {
      if (cells.has(compose.root)) continue
      const cell = createButton(document, compose.root, onInsert)
      if (!putInToolbar(compose, cell)) continue
      cells.set(compose.root, cell)
      setFlag(cell.firstElementChild, 'data-dark', isDarkBehind(cell))
    }
  }
  observePage(document, add, signal)
  signal.addEventListener('abort', () => cells.forEach((cell) => cell.remove()))
  add()
}

function createButton(document: Document, root: Element, onInsert: (composeKey: string) => void): HTMLElement {
  const part = createPart(document, 'compose-button', style)
  const button = element(document, 'button', { type: 'button', title: name, 'aria-label': name }, icon(document, 20, mark))
  part.root.append(button)
  part.host.addEventListener('mousedown', (event) => {
    event.preventDefault() // or the caret leaves the draft
    event.stopPropagation()
  })
  part.host.addEventListener('click', (event) => {
    event.stopPropagation()
    const compose = findComposes(openPage(document, document.location.href)).find((other) => other.root === root)
    if (compose !== undefined) onInsert(compose.key)
  })
  return element(document, 'td', { 'data-sidemap-part': 'cell' }, part.host)
}

/** A cell in a row; where Gmail no longer uses a table, the host alone. */
function putInToolbar({ root }: OpenCompose, cell: HTMLElement): boolean {
  const toolbar = find(root, 'toolbar')
  if (toolbar === null) return false
  const icons = findAll(toolbar, 'toolbarIcons', (other) => other.parentElement === toolbar).at(-1)
  if (icons !== undefined) icons.after(cell)
  else toolbar.append(cell)
  return true
}
