import { createPart, element } from './part.ts'

/** A sentence for her in the page, and at most one thing to do about it. */
export type Notice = { text: string; action?: { label: string; run: () => void } }

/** How long it stays, in ms; the time stands still while the pointer or the focus is on it. */
const stay = 8000

const style = `
:host{all:initial;position:fixed;left:24px;bottom:24px;z-index:2147483647;max-width:min(480px,calc(100vw - 48px))}
div{display:flex;align-items:center;gap:16px;padding:12px 16px;border-radius:8px;background:#16181d;color:#fff;font:14px/20px Roboto,Arial,sans-serif;box-shadow:0 0 0 1px #fff3,0 8px 24px -6px #0006}
div:empty{display:none}
button{all:unset;flex:none;font-weight:500;color:#b3aeff;cursor:pointer;min-height:24px}
button:focus-visible{outline:2px solid;outline-offset:2px}`

const ends = new WeakMap<Document, () => void>()

/** Shows a notice for eight seconds, in place of the one before; read out by screen readers. Gone when `signal` aborts. */
export function showNotice(document: Document, { text, action }: Notice, signal: AbortSignal): void {
  ends.get(document)?.()
  if (signal.aborted) return
  const { host, root } = createPart(document, 'notice', style)
  const status = element(document, 'div', { role: 'status' })
  let timer: ReturnType<typeof setTimeout>

  const end = () => {
    clearTimeout(timer)
    host.remove()
    signal.removeEventListener('abort', end)
    if (ends.get(document) === end) ends.delete(document)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(end, stay)
  }
  for (const name of ['pointerenter', 'focusin']) host.addEventListener(name, () => clearTimeout(timer))
  for (const name of ['pointerleave', 'focusout']) host.addEventListener(name, wait)
  host.addEventListener('keydown', (event) => event.key === 'Escape' && end())
  root.append(status)
  document.body.append(host)
  status.append(element(document, 'span', {}, text)) // after the region is there, or it is not read out
  if (action !== undefined) {
    const button = element(document, 'button', { type: 'button' }, action.label)
    button.addEventListener('click', () => {
      end()
      action.run()
    })
    status.append(button)
  }
  ends.set(document, end)
  signal.addEventListener('abort', end)
  wait()
}
