import { life } from './life.ts'
import { selectorGroups, type SelectorGroup } from '../selector-groups.ts'

interface Rule {
  match: string
  attributes?: readonly string[]
  classes?: readonly string[]
}

const taken = new Set<SelectorGroup>()
let watching = false

/** Takes what a group of selectors goes by off the page, now and in all that is drawn later. */
export function takeAway(groups: readonly SelectorGroup[]): void {
  for (const group of groups) taken.add(group)
  if (taken.size === 0) return
  strip(document.documentElement)
  if (watching) return
  watching = true
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) if (node instanceof HTMLElement) strip(node)
  })
  observer.observe(document.documentElement, { childList: true, subtree: true })
  life.signal.addEventListener('abort', () => observer.disconnect())
}

function strip(root: HTMLElement): void {
  const rules: Rule[] = [...taken].flatMap((group): readonly Rule[] => selectorGroups[group])
  for (const { match, attributes = [], classes = [] } of rules) {
    for (const found of [root, ...root.querySelectorAll<HTMLElement>(match)]) {
      if (!found.matches(match)) continue
      for (const name of attributes) found.removeAttribute(name)
      found.classList.remove(...classes)
    }
  }
}
