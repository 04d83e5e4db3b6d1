import { config } from './config.ts'

/** Old views that stay in the document, hidden; the oldest go when there are more. */
const mostHidden = 3

let current: HTMLElement | null = null

export function currentView(): HTMLElement | null {
  return current
}

/** Takes the view off the screen. It stays in the document, as Gmail's do. */
export function hideView(): void {
  if (!current) return
  current.style.display = 'none'
  if (!config.switches.staleViews) current.remove()
  current = null
}

/** Shows `view` instead of what is on screen. */
export function showView(host: HTMLElement, view: HTMLElement): void {
  hideView()
  host.append(view)
  current = view
  const hidden = [...host.children].filter((child) => child !== view)
  for (const old of hidden.slice(0, Math.max(0, hidden.length - mostHidden))) old.remove()
}
