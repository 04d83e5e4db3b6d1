import type { Insertion } from './insertion.ts'

/**
 * Puts both forms on the clipboard, byte for byte, or the one that is not empty; false when the browser refused. Through the copy event: the newer
 * `navigator.clipboard.write` parses the HTML in this page, whose policy then reports each style attribute of a mail (Chromium 156).
 */
export function copyContent(document: Document, { html, text }: Insertion): boolean {
  let isPut = false
  const put = (event: ClipboardEvent) => {
    if (html !== '') event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault() // or what is selected would be copied
    event.stopImmediatePropagation()
    isPut = event.clipboardData !== null
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied && isPut
}
