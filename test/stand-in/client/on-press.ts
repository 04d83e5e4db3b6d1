import { config } from './config.ts'

/**
 * Calls `act` on a click, or on Enter and Space. As several of Gmail's controls do, it wants to see the button pressed and
 * released before the click, so a bare `click()` does nothing.
 */
export function onPress(target: HTMLElement, act: (event: Event) => void): void {
  let stage: 'idle' | 'pressed' | 'released' = config.switches.needsPress ? 'idle' : 'released'
  const rest = stage
  target.addEventListener('mousedown', () => (stage = 'pressed'))
  target.addEventListener('mouseup', () => (stage = stage === 'pressed' ? 'released' : rest))
  target.addEventListener('click', (event) => {
    const ready = stage === 'released'
    stage = rest
    if (ready) act(event)
  })
  target.addEventListener('keydown', (event) => {
    if (event.target !== target || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    act(event)
  })
}
