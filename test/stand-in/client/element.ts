import { config } from './config.ts'

export { element } from './plain-element.ts'

let lastNumber = 0
/** Gmail's ids look like `:10q` and are another on every load and re-render; with the switch off they say what they are. */
export function elementId(what: string): string {
  if (!config.switches.changingIds) return `:${what}`
  lastNumber += 1 + Math.floor(Math.random() * 9)
  return `:${(1_000 + lastNumber).toString(36)}`
}
