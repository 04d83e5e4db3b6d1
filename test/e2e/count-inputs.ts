import type { Page } from 'playwright'

export type Inputs = {
  /** Keys pressed (not counting modifiers, nor repeats of a key held down) and clicks, in order. */
  events: string[]
  /** The same with everything typed into one field as one: what a person decides on. */
  decisions: string[]
}

type Recorded = { what: string; field: number | null }

/** Records the real keys and clicks that reach this page from now on; the answer gives those so far. */
export async function countInputs(page: Page): Promise<() => Promise<Inputs>> {
  const recorded: Recorded[] = []
  const name = `__input${Math.random().toString(36).slice(2)}`
  await page.exposeFunction(name, (what: string, field: number | null) => void recorded.push({ what, field }))
  await page.evaluate((report) => {
    const fields: EventTarget[] = []
    const record = (what: string, target: EventTarget | null) => {
      const isField =
        target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, [contenteditable=true]')
      if (isField && !fields.includes(target)) fields.push(target)
      const tell: unknown = Reflect.get(window, report)
      if (typeof tell === 'function') tell(what, isField ? fields.indexOf(target) : null)
    }
    const modifiers = ['Shift', 'Control', 'Alt', 'Meta']
    document.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.repeat || modifiers.includes(event.key)) return
        record(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`, event.target)
      },
      { capture: true },
    )
    // A click made by a key has no count of presses; the key was counted.
    document.addEventListener('click', (event) => event.isTrusted && event.detail > 0 && record('click', null), { capture: true })
  }, name)
  return async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame)) // What was pressed last has been reported by now.
    return { events: recorded.map(({ what }) => what), decisions: decisionsOf(recorded) }
  }
}

function decisionsOf(recorded: Recorded[]): string[] {
  const decisions: { text: string; field: number | null }[] = []
  for (const { what, field } of recorded) {
    const last = decisions.at(-1)
    const isEntry = field !== null && !what.startsWith('Ctrl+')
    if (isEntry && last?.field === field) last.text += what.length === 1 ? what : ` ${what}`
    else decisions.push({ text: what, field: isEntry ? field : null })
  }
  return decisions.map(({ text }) => text)
}
