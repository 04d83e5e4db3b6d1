import type { SelectorGroup } from '../selector-groups.ts'
import { commands, type ComposeKind, type ComposeStart, type ReplyKind } from './commands.ts'
import { life } from './life.ts'
import { resync, shownThread } from './mailbox.ts'
import { state, type Outgoing } from './state.ts'
import { takeAway } from './take-away.ts'
import { setTheme, type Theme } from './theme.ts'

/** `window.__standIn` in the page's own world, where no content script can reach it. */
interface TestHook {
  /** Every save of a draft and every mail sent, newest last. */
  readonly saves: Outgoing[]
  readonly sent: Outgoing[]
  /** Single-letter shortcuts that fired. */
  readonly shortcuts: string[]
  /** Legacy id of the thread on screen. */
  readonly threadId: string | null
  openThread(token: string): void
  openList(): void
  /** Opens a reply in the thread on screen; returns the compose id, null when there is no thread or a reply is open. */
  openReply(kind?: ReplyKind, start?: ComposeStart): string | null
  openCompose(kind?: ComposeKind, start?: ComposeStart): string
  /** Closes every compose and forgets every draft. The list is on screen afterwards, as at the start. */
  clear(): void
  setTheme(theme: Theme): void
  /** Recreates what is on screen, as a sync does. */
  resync(): void
  /** As if Gmail had changed: what these selectors go by is gone from now on. */
  removeSelectorGroup(group: SelectorGroup): void
  /** Removes the first visible match as soon as there is one: now, or while the next view is being drawn. */
  loseElement(selector: string): void
  /** Takes the mailbox down with all that listens, so that another can be put in its place. */
  leave(): void
}

declare global {
  interface Window {
    __standIn?: TestHook
  }
}

export function installTestHook(): void {
  window.__standIn = {
    saves: state.saves,
    sent: state.sent,
    shortcuts: state.shortcuts,
    get threadId() {
      return shownThread()?.id ?? null
    },
    openThread: (token) => commands.openThread(token),
    openList: () => commands.openList(),
    openReply: (kind = 'reply', start = {}) => commands.reply(kind, start),
    openCompose: (kind = 'popup', start = {}) => commands.compose(kind, start),
    clear,
    setTheme,
    resync,
    removeSelectorGroup: (group) => takeAway([group]),
    loseElement,
    leave: () => {
      life.abort()
      document.body.replaceChildren()
      document.body.removeAttribute('class')
      document.adoptedStyleSheets = []
    },
  }
}

function clear(): void {
  commands.openList()
  state.drafts.clear()
  for (const compose of document.querySelectorAll('.dw .no, .aSs')) compose.remove()
}

function loseElement(selector: string): void {
  const lose = () => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.getClientRects().length > 0)
    found?.remove()
    return found !== undefined
  }
  if (lose()) return
  const observer = new MutationObserver(() => {
    if (lose()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}
