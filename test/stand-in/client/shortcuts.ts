import { commands } from './commands.ts'
import { life } from './life.ts'
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
  const act = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return
    const command = acts[event.key]
    if (!command && !others.includes(event.key)) return
    state.shortcuts.push(event.key)
    if (!command) return
    event.preventDefault()
    command()
  }
  document.addEventListener('keydown', act, { signal: life.signal })
}

/** A field inside somebody's shadow root is not seen here: its events come from the host. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'))
}
