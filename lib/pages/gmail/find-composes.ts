import type { Compose } from '../../detect/page-context.ts'
import { closest, find, findEvery } from './find.ts'
import { findBody } from './find-body.ts'
import { isTextArea } from '../nodes.ts'
import { composeKey } from './compose-key.ts'
import type { Page } from './page.ts'
import { readGmailUrl } from './read-url.ts'
import { hasSize } from './visible.ts'

/** A draft that is open on screen, as elements. */
export type OpenCompose = {
  key: string
  kind: Compose['kind']
  root: Element
  /** The rich text editor, or null when it was not recognised. */
  body: HTMLElement | null
  /** The plain text editor, only when it is the one on screen. */
  plain: HTMLTextAreaElement | null
}

/** Drafts on screen: not minimised, not closed, not in a view that is hidden. Document order. */
export function findComposes(page: Page): OpenCompose[] {
  const { document, shown, main } = page
  const roots = new Set(findEvery(document, 'composeSign').map((sign) => rootOf(sign)))
  const open: OpenCompose[] = []
  const taken = new Set<string>()
  for (const root of roots) {
    if (root === null || !shown(root) || !hasSize(root)) continue
    const view = root.closest('[role=main]')
    if (view !== null && view !== main) continue
    const editors = [...root.querySelectorAll('[contenteditable], textarea')]
    if (editors.length > 0 && !editors.some((editor) => shown(editor) && hasSize(editor))) continue
    const body = findBody(root, shown)
    const area = body === null ? find(root, 'plainBody', shown) : null
    const plain = isTextArea(area) ? area : null
    const isHidden = body === null && plain === null && findBody(root, () => true) !== null
    if (isHidden) continue
    open.push({ key: composeKey(root, taken), kind: kindOf(page, root), root, body, plain })
  }
  return open
}

/** The element around one draft; without a known one, the nearest that holds both an editor and the form's fields. */
function rootOf(sign: Element): Element | null {
  const known = closest(sign, 'compose')
  if (known !== null) return known
  for (let node = sign.parentElement; node !== null && !node.matches('[role=main]'); node = node.parentElement) {
    if (node.querySelector('[g_editable=true]') && node.querySelector('[name=subjectbox], [name=composeid]')) return node
    if (node === node.ownerDocument.body) return node.matches('.xE.xp') ? node : null
  }
  return null
}

function kindOf({ url, document, main }: Page, root: Element): Compose['kind'] {
  const place = readGmailUrl(url)
  if (closest(root, 'inlineCompose') !== null) return 'inline'
  if (place.isComposeWindow || document.body?.matches('.xE.xp')) return 'popout'
  if (closest(root, 'fullscreenCompose') !== null) return 'fullscreen'
  if (closest(root, 'popupCompose') !== null) return 'popup'
  return main?.contains(root) ? 'inline' : place.isPopout ? 'popout' : 'popup'
}
