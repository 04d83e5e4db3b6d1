import '../../lib/messages/no-jit.ts'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { askExtension, listen, tellExtension } from '../../lib/messages/channel.ts'
import { PageAnswer, StatusAnswer } from '../../lib/messages/to-extension.ts'
import { InsertContent, ReadPage, ShowChip, type InsertAnswer } from '../../lib/messages/to-page.ts'
import { rememberCaret } from '../../lib/pages/gmail/caret.ts'
import { showChip } from '../../lib/pages/gmail/chip.ts'
import { showComposeButtons } from '../../lib/pages/gmail/compose-button.ts'
import { insertIntoGmail } from '../../lib/pages/gmail/insert.ts'
import { readGmailPage } from '../../lib/pages/gmail/read.ts'
import { watchGmailPage } from '../../lib/pages/gmail/watch.ts'
import { showNotice } from '../../lib/pages/toast.ts'

/** Wiring only: the page is read, shown and written to by `lib/pages/gmail`. Everything ends with the signal. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  main({ signal }) {
    const caret = rememberCaret(document, signal)
    const read = () => readGmailPage(document, location.href)
    const openPanel = () => tellExtension({ type: 'open-panel' })
    const chip = (model: PageAnswer['chip']) => showChip(document, model, openPanel, signal)
    let asked = 0

    watchGmailPage(
      document,
      (context) => {
        const number = ++asked
        // A chip of another conversation is worse than none for a moment: late answers are dropped.
        void askExtension({ type: 'page-seen', context }, PageAnswer).then(
          (answer) => number === asked && chip(answer?.chip ?? null),
        )
      },
      signal,
    )

    showComposeButtons(
      document,
      (composeKey) => {
        const context = read()
        const threadId = context.thread?.id ?? null
        void askExtension({ type: 'status-wanted', context }, StatusAnswer).then((content) => {
          if (!content) return notice('No plan for this thread yet. Open the panel to choose or start one.', openPanel)
          const inserted = insertIntoGmail(document, caret, content, { composeKey, threadId })
          if (!inserted.ok)
            notice(
              inserted.problem.kind === 'draft-gone'
                ? 'This draft is gone. Nothing was inserted.'
                : 'Gmail did not take the status. Use “Copy status” in the panel.',
            )
        })
      },
      signal,
    )

    function notice(text: string, run?: () => void): void {
      showNotice(document, run ? { text, action: { label: 'Open panel', run } } : { text }, signal)
    }

    listen(ReadPage, () => Promise.resolve(read()))
    listen(ShowChip, ({ chip: model }) => Promise.resolve(chip(model)))
    listen(InsertContent, ({ content, target }) =>
      Promise.resolve(insertIntoGmail(document, caret, content, target) satisfies InsertAnswer),
    )
  },
})
