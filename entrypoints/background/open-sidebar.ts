import browser from 'webextension-polyfill'

/**
 * What to tell her who pressed the chip in Firefox, `null` when the sidebar is there. Firefox opens it for its own buttons and keys
 * alone: a click in a page does not count, and no message carries it over (MDN "User actions", tried with 153, 2026-11).
 */
export async function sayHowToOpen(windowId: number | null): Promise<string | null> {
  if (windowId !== null && (await browser.sidebarAction.isOpen({ windowId }))) return null
  const commands = await browser.commands.getAll()
  const key = commands.find(({ name }) => name === '_execute_sidebar_action')?.shortcut
  return `Firefox opens the plan only for a key or a button of its own: press ${key ? `${key} or ` : ''}Sidemap's icon in the toolbar.`
}

/** A press of Sidemap's icon opens the sidebar, or closes it. */
export const openByIcon = (): void => browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle())
