import '../../lib/messages/no-jit.ts'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { askExtension, listen, tellExtension } from '../../lib/messages/channel.ts'
import { PageAnswer, StatusAnswer } from '../../lib/messages/to-extension.ts'
import { InsertContent, InsertStatus, ReadPage, ShowChip, type InsertAnswer } from '../../lib/messages/to-page.ts'
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

    showComposeButtons(document, (composeKey) => void insertStatus(composeKey), signal)

    /** Into this draft, or into the one she is in. A draft to other people than the thread's is matched by its own recipients. */
    async function insertStatus(composeKey: string | null): Promise<void> {
      const context = read()
      const { composes, thread } = context
      const draft =
        composeKey === null
          ? (composes.find(({ focused }) => focused) ?? composes[0])
          : composes.find(({ key }) => key === composeKey)
      const isOwnMail = draft !== undefined && draft.kind !== 'inline' && draft.to.length + draft.cc.length > 0
      const asked = { ...context, thread: isOwnMail ? null : thread, composes: draft === undefined ? [] : [draft] }
      const answer = await askExtension({ type: 'status-wanted', context: asked }, StatusAnswer)
      if (answer === null) return notice('Sidemap was updated. Reload this tab once.')
      if ('sentence' in answer) return notice(answer.sentence, openPanel)
      const inserted = insertIntoGmail(document, caret, answer.content, { composeKey, threadId: thread?.id ?? null })
      if (!inserted.ok) notice(problemWords[inserted.problem.kind], openPanel)
    }

    function notice(text: string, run?: () => void): void {
      showNotice(document, run ? { text, action: { label: 'Open panel', run } } : { text }, signal)
    }

    listen(ReadPage, () => Promise.resolve(read()))
    listen(InsertStatus, () => insertStatus(null))
    listen(ShowChip, ({ threadId, chip: model }) => {
      if (threadId === (read().thread?.id ?? null)) chip(model)
      return undefined
    })
    listen(InsertContent, ({ content, target }) =>
      Promise.resolve(insertIntoGmail(document, caret, content, target) satisfies InsertAnswer),
    )
  },
})

const problemWords = {
  'no-compose': 'No draft is open. The panel copies the status instead.',
  'which-compose': 'Several drafts are open. Click into the one you mean, then try again.',
  'draft-gone': 'This draft is gone. Nothing was inserted.',
  'not-inserted': 'Gmail did not take the status. The panel copies it instead.',
}
