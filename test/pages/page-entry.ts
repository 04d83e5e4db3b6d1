/** What the browser tests put in the page under the name `sidemap`. */
export { readGmailPage } from '../../lib/pages/gmail/read.ts'
export { watchGmailPage } from '../../lib/pages/gmail/watch.ts'
export { rememberCaret } from '../../lib/pages/gmail/caret.ts'
export { insertIntoGmail } from '../../lib/pages/gmail/insert.ts'
export { showChip } from '../../lib/pages/gmail/chip.ts'
export { showComposeButtons } from '../../lib/pages/gmail/compose-button.ts'
export { observePage } from '../../lib/pages/observe.ts'
export { showNotice } from '../../lib/pages/toast.ts'
