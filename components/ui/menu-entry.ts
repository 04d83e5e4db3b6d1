/** One line of a menu. `detail` explains it, `shortcut` is the key that does the same, `chosen` says which of several things it is now. */
export type MenuEntry = {
  label: string
  detail?: string | undefined
  shortcut?: string | undefined
  chosen?: boolean | undefined
  run: () => void
}
