import { config } from './config.ts'

type Attributes = Record<string, string | null>
type Child = Node | string | null

/** An element with its attributes (null = leave out) and children (null = leave out). No HTML strings: Trusted Types are on. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

let lastNumber = 0
/** Gmail's ids look like `:10q` and are another on every load and re-render; with the switch off they say what they are. */
export function elementId(what: string): string {
  if (!config.switches.changingIds) return `:${what}`
  lastNumber += 1 + Math.floor(Math.random() * 9)
  return `:${(1_000 + lastNumber).toString(36)}`
}
