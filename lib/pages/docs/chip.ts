import { chipFace, drawChip, type ChipModel } from '../chip-face.ts'
import { isDarkBehind } from '../dark.ts'
import { createPart, setFlag, type Part } from '../part.ts'

/** In the corner, beside what Docs keeps at its right edge, and below its menus. */
const corner = `${chipFace}
:host{all:initial;position:fixed;right:76px;bottom:20px;z-index:500}
button{background:var(--back);box-shadow:0 1px 3px #0003}
:host([data-dark]) button{background:#202124}
@media print{:host{display:none}}`

const parts = new WeakMap<Document, Part>()

/** Shows the deal this document is linked to in the corner of the page, or takes the chip away (`null`). Gone when `signal` aborts. */
export function showCornerChip(document: Document, chip: ChipModel | null, onClick: () => void, signal: AbortSignal): void {
  const before = parts.get(document)
  if (chip === null || signal.aborted) {
    before?.host.remove()
    return
  }
  const part = before ?? createPart(document, 'chip', corner)
  if (!before) {
    parts.set(document, part)
    part.host.addEventListener('click', onClick)
    signal.addEventListener('abort', () => {
      part.host.remove()
      parts.delete(document)
    })
  }
  drawChip(document, part.root, chip)
  if (!part.host.isConnected) document.body.append(part.host)
  setFlag(part.host, 'data-dark', isDarkBehind(document.body))
}
