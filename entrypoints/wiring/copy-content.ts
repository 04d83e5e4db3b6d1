import type { Content } from '../../components/ports.ts'

/**
 * Puts both forms on the clipboard, byte for byte; false when the browser refused. Through the copy event: the newer
 * `navigator.clipboard.write` parses the HTML in this page, whose policy then reports each style attribute of a mail (Chromium 156).
 */
export function copyContent(document: Document, { html, text }: Content): boolean {
  let isPut = false
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault() // or what is selected in the panel would be copied
    isPut = event.clipboardData !== null
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied && isPut
}
