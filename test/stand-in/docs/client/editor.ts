import { element } from '../../client/plain-element.ts'
import { config } from './config.ts'
import { draw, type Block } from './draw.ts'

/** Later than anybody waits for a sign, in ms. */
const veryLate = 2600

/** The document as the page keeps it: it is drawn, and stands nowhere as text. */
const blocks: Block[] = [
  { kind: 'title', text: config.title },
  { kind: 'line', text: 'Plan of record between Northgate Bank and Kestrel.' },
  { kind: 'line', text: '' },
]

/** Pages on a canvas, a caret over them, and a hidden frame of the same origin that takes keys and pastes. */
export function startEditor(host: HTMLElement, canWrite: boolean): void {
  const canvas = element('canvas', { class: 'kix-canvas-tile-content' })
  const page = element('div', { class: 'kix-page-paginated' }, canvas)
  const caret = element('div', { class: 'kix-cursor' }, element('div', { class: 'kix-cursor-caret' }))
  host.append(element('div', { class: 'kix-appview-editor' }, page))
  const redraw = () => {
    const end = draw(canvas, page, blocks)
    caret.style.transform = `translate(${end.x}px, ${end.y}px)`
  }
  if (canWrite) {
    page.append(caret)
    frameForKeys((content) => {
      blocks.push(...content.blocks, { kind: 'line', text: '' })
      redraw()
      const id = /\/d\/([\w-]+)/.exec(location.pathname)?.[1]
      void fetch(`/document/d/${id}/save`, { method: 'POST', body: content.html })
    })
  }
  redraw()
}

function frameForKeys(take: (content: { html: string; blocks: Block[] }) => void): void {
  const frame = element('iframe', { class: 'docs-texteventtarget-iframe', tabindex: '-1', title: 'Document' })
  document.body.append(frame)
  const inner = frame.contentDocument
  if (!inner) return
  const box = inner.createElement('div')
  box.setAttribute('contenteditable', 'true')
  box.setAttribute('role', 'textbox')
  inner.body.replaceChildren(box)
  if (config.paste === 'reframed' && !wasReframed) {
    box.addEventListener('focus', () => {
      wasReframed = true
      frame.remove()
      frameForKeys(take)
    })
    return
  }
  inner.addEventListener('paste', (event) => {
    event.preventDefault()
    if (config.paste === 'ignored' && !event.isTrusted) return
    const html = event.clipboardData?.getData('text/html') ?? ''
    const content = { html, blocks: blocksOf(event.clipboardData?.getData('text/plain') ?? '') }
    if (config.paste === 'late') setTimeout(() => take(content), veryLate)
    else setTimeout(() => take(content), 60)
  })
}

let wasReframed = false

/** Lines with tabs are the rows of a table. */
const blocksOf = (text: string): Block[] =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.includes('\t') ? { kind: 'row', cells: line.split('\t') } : { kind: 'line', text: line }))
