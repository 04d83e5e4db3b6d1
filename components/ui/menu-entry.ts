/** One line of a menu. `group` puts it under a heading, lines of a group follow each other; `apart` draws a line above it; `detail` explains it, `shortcut` is the key that does the same, `chosen` says which of several things it is now. */
export type MenuEntry = {
  label: string
  group?: string | undefined
  apart?: boolean | undefined
  detail?: string | undefined
  shortcut?: string | undefined
  chosen?: boolean | undefined
  run: () => void
}
