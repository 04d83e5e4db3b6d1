import { useEffect, useRef } from 'react'

/** Escape goes back. In a field with text it leaves the field first, which keeps what was typed; menus and lists close by it. */
export function useBackKey(onBack: () => void): void {
  const latest = useRef(onBack)
  useEffect(() => {
    latest.current = onBack
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.repeat) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('[role=menu], [role=listbox], dialog')) return
      event.preventDefault()
      if (isFilled(target)) target?.blur()
      else latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isFilled = (target: HTMLElement | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/^(?:checkbox|radio)$/.test(target.type))
    ? target.value !== ''
    : false
