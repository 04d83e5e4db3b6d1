import { commands } from './commands.ts'
import { state } from './state.ts'

const acts: Record<string, () => void> = {
  c: () => commands.compose('popup'),
  r: () => void commands.reply('reply'),
  a: () => void commands.reply('replyAll'),
  f: () => void commands.reply('forward'),
  u: () => commands.openList(),
  '/': () => document.querySelector<HTMLElement>('form[role=search] input')?.focus(),
}
const others = 'ejkosxzdn#!?'

/** Single letters act on the mailbox wherever the focus is, except in something that looks like a text field from here. */
export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return
    const act = acts[event.key]
    if (!act && !others.includes(event.key)) return
    state.shortcuts.push(event.key)
    if (!act) return
    event.preventDefault()
    act()
  })
}

/** A field inside somebody's shadow root is not seen here: its events come from the host. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'))
}
