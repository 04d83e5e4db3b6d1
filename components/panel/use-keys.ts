import { useEffect, useRef } from 'react'

/** A key as people write it ("E", "Shift+J", "Ctrl+K", "ArrowDown") and what it does. */
export type KeyBindings = Record<string, () => void>

/**
 * Single keys act only when the panel has the focus and nothing is being typed. Letters are taken from
 * the layout, or from the place on the keyboard where the layout is not Latin.
 */
export function useKeys(bindings: KeyBindings, singleKeys: boolean): void {
  const latest = useRef({ bindings, singleKeys })
  useEffect(() => {
    latest.current = { bindings, singleKeys }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      // A key held down is one gesture; only moving goes on.
      if (event.repeat && !/^([JK]|Arrow)/i.test(event.key)) return
      const name = nameOf(event)
      const run = latest.current.bindings[name]
      const single = !name.startsWith('Ctrl+')
      if (!run && name === 'Ctrl+Enter') return saveForm(event)
      if (!run || (single && !latest.current.singleKeys)) return
      // Saving is for whoever types; everything else, Ctrl+Z above all, is the field's own.
      if (name !== 'Ctrl+Enter' && (isTyping(event.target) || isOwnKey(event))) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Ctrl+Enter saves from any form; where the screen has no use for it, the form one types in is meant. */
function saveForm(event: KeyboardEvent): void {
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}

function nameOf(event: KeyboardEvent): string {
  const letter = /^[a-z0-9]$/i.test(event.key) ? event.key : event.code.replace(/^(Key|Digit)/, '')
  const key =
    /^[ -~]$/.test(event.key) && !/^[a-z0-9]$/i.test(event.key)
      ? event.key
      : event.key.length > 1
        ? event.key
        : letter.toUpperCase()
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  const shift = event.shiftKey && /^([A-Z]|Arrow\w+)$/.test(key) ? 'Shift+' : ''
  return `${event.altKey ? 'Alt+' : ''}${control}${shift}${key}`
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))

/** Enter and space press the focused button; menus and dialogs keep their arrows and Escape. */
function isOwnKey(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('[role=menu], [role=listbox], dialog')) return true
  return (
    (event.key === 'Enter' || event.key === ' ') &&
    target?.closest('button, a, summary, [role=button]') !== null &&
    target !== null
  )
}
