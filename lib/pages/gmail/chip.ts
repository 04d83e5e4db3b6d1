import { chipStyle } from './chip-style.ts'
import { findSubject } from './find-subject.ts'
import { glance } from './glance.ts'
import { readThreadIds } from './read-thread.ts'
import { lineOf } from './text-of.ts'
import { drawChip, type ChipModel } from '../chip-face.ts'
import { isDarkBehind } from '../dark.ts'
import { observePage } from '../observe.ts'
import { createPart, setFlag, type Part } from '../part.ts'

/** From this width of the subject's row on, in px, the chip stands at its right. */
const wide = 640

type Shown = { part: Part; model: string; thread: string; onClick: () => void; print: string }

const chips = new WeakMap<Document, Shown>()

/**
 * Shows the deal of the conversation on screen in its heading, or takes the chip away (`null`). There is never more than one.
 * It stays with its conversation: made anew when Gmail renders the heading again, absent while another conversation is shown
 * that has not been told about yet. Gone when `signal` aborts.
 */
export function showChip(document: Document, chip: ChipModel | null, onClick: () => void, signal: AbortSignal): void {
  const before = chips.get(document)
  const heading = findHeading(document)
  if (chip === null || heading === null || signal.aborted) {
    before?.part.host.remove()
    if (chip === null) chips.delete(document)
    return
  }
  const model = JSON.stringify(chip)
  const shown: Shown = {
    part: before?.part ?? startChip(document, signal),
    model,
    thread: nameOf(document, heading),
    onClick,
    print: '',
  }
  chips.set(document, shown)
  if (before?.model !== model) drawChip(document, shown.part.root, chip)
  place(document)
}

function startChip(document: Document, signal: AbortSignal): Part {
  const part = createPart(document, 'chip', chipStyle)
  part.host.addEventListener('click', (event) => {
    event.stopPropagation()
    chips.get(document)?.onClick()
  })
  observePage(document, () => place(document), signal)
  signal.addEventListener('abort', () => {
    part.host.remove()
    chips.delete(document)
  })
  return part
}

/** Puts the chip where it belongs now; does nothing when it is there. */
function place(document: Document): void {
  const shown = chips.get(document)
  if (shown === undefined) return
  const { host } = shown.part
  const { print } = glance(document)
  if (print !== shown.print || !host.isConnected) {
    shown.print = print
    const heading = findHeading(document)
    const row = heading?.parentElement ?? null
    if (heading === null || row === null || nameOf(document, heading) !== shown.thread) return host.remove()
    if (host.parentElement !== row) row.prepend(host)
  }
  const row = host.parentElement
  if (row === null) return
  setFlag(host, 'data-dark', isDarkBehind(row))
  const width = row.getBoundingClientRect().width
  setFlag(host, 'data-narrow', width > 0 && width < wide)
}

function findHeading(document: Document): Element | null {
  const { main, shown } = glance(document).page
  return main && findSubject(main, shown)
}

/** Tells one conversation from another, also when it has no ids. */
function nameOf(document: Document, heading: Element): string {
  const { id, permId } = readThreadIds(glance(document).page.main ?? heading, heading)
  return id ?? permId ?? lineOf(heading)
}
