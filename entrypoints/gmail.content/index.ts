import '../../lib/messages/no-jit.ts'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { askExtension, listen, tellExtension } from '../../lib/messages/channel.ts'
import { StatusAnswer, WaitingMail, type Content } from '../../lib/messages/to-extension.ts'
import { ExaminePage, InsertContent, InsertStatus, ReadPage, ShowChip, type InsertAnswer } from '../../lib/messages/to-page.ts'
import { copyContent } from '../../lib/pages/copy-content.ts'
import { examineGmailPage } from '../../lib/pages/gmail/examine.ts'
import { rememberCaret } from '../../lib/pages/gmail/caret.ts'
import { showChip } from '../../lib/pages/gmail/chip.ts'
import { showComposeButtons } from '../../lib/pages/gmail/compose-button.ts'
import { fillNewMail } from '../../lib/pages/gmail/fill-new-mail.ts'
import { canTake, insertIntoGmail } from '../../lib/pages/gmail/insert.ts'
import { readGmailPage } from '../../lib/pages/gmail/read.ts'
import { watchGmailPage } from '../../lib/pages/gmail/watch.ts'
import { showNotice } from '../../lib/pages/toast.ts'
import { talkForPage } from '../wiring/page-talk.ts'

/** Wiring only: the page is read, shown and written to by `lib/pages/gmail`. Everything ends with the signal. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  main({ signal }) {
    const caret = rememberCaret(document, signal)
    const read = () => readGmailPage(document, location.href)
    const { chip, seen, openPanel, notice } = talkForPage(
      document,
      (model, open) => showChip(document, model, open, signal),
      signal,
    )

    watchGmailPage(document, seen, signal)

    showComposeButtons(document, (composeKey) => void insertStatus(composeKey), signal)

    /**
     * Into this draft, or into the one she is in: the one that is looked at here, and no other. A draft to other people than the
     * thread's, or in answer to another conversation, is matched by its own recipients.
     */
    async function insertStatus(composeKey: string | null): Promise<void> {
      const context = read()
      const { composes, thread } = context
      const [only, ...others] = composes
      const draft =
        composeKey !== null
          ? composes.find(({ key }) => key === composeKey)
          : (composes.find(({ focused }) => focused) ?? (others.length === 0 ? only : undefined))
      if (composeKey === null && draft === undefined && only !== undefined)
        return notice('Several drafts are open. Click into the one you mean, then try again.', openPanel)
      const target = { composeKey: draft?.key ?? '', threadId: thread?.id ?? null }
      const isOwnMail =
        draft !== undefined &&
        draft.kind !== 'inline' &&
        (draft.to.length + draft.cc.length + draft.bcc.length > 0 || !canTake(document, target))
      const asked = { ...context, thread: isOwnMail ? null : thread, composes: draft === undefined ? [] : [draft] }
      const answer = await askExtension({ type: 'status-wanted', context: asked }, StatusAnswer)
      if (answer === null) return notice('Sidemap was updated. Reload this tab once.')
      if ('sentence' in answer) return notice(answer.sentence, openPanel)
      if (draft === undefined) return keep(answer.content, composeKey === null ? 'No draft is open.' : problemWords['draft-gone'])
      const inserted = insertIntoGmail(document, caret, answer.content, isOwnMail ? { ...target, threadId: null } : target)
      if (!inserted.ok) keep(answer.content, problemWords[inserted.problem.kind])
    }

    /** What could not be put where it was meant is not lost: it is on the clipboard, or one press away where the browser wants that. */
    function keep(content: Content, text: string): void {
      if (copyContent(document, content)) notice(`${text} The text is on your clipboard.`, openPanel)
      else showNotice(document, { text, action: { label: 'Copy text', run: () => keep(content, text) } }, signal)
    }

    void askExtension({ type: 'mail-wanted' }, WaitingMail).then(async (mail) => {
      if (mail === null) return
      const isFilled = await fillNewMail(document, caret, mail, signal)
      tellExtension({ type: 'mail-done' })
      if (!isFilled) keep(mail.content, 'Gmail did not open the new mail as asked.')
    })

    listen(ReadPage, 'extension', () => Promise.resolve(read()))
    listen(ExaminePage, 'extension', () => Promise.resolve(examineGmailPage(document, location.href)))
    listen(InsertStatus, 'extension', () => insertStatus(null))
    listen(ShowChip, 'extension', ({ page, chip: model }) => {
      if (page === (read().thread?.id ?? null)) chip(model)
      return undefined
    })
    listen(InsertContent, 'extension', ({ content, target }) =>
      Promise.resolve(insertIntoGmail(document, caret, content, target) satisfies InsertAnswer),
    )
  },
})

const problemWords = {
  'draft-gone': 'This draft is gone.',
  'other-thread': 'This draft answers another conversation.',
  'too-large': 'Gmail would cut this mail off: it is near 100 KB with what it quotes.',
  'not-inserted': 'Gmail did not take the status.',
}
