import '../../lib/messages/no-jit.ts'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { fail } from '../../lib/base/result.ts'
import { askExtension, listen } from '../../lib/messages/channel.ts'
import { InsertTable, ReadDocument, type DocumentAnswer, type TableAnswer } from '../../lib/messages/to-docs.ts'
import { StatusAnswer } from '../../lib/messages/to-extension.ts'
import { ExaminePage, InsertStatus, ReadPage, ShowChip } from '../../lib/messages/to-page.ts'
import { showCornerChip } from '../../lib/pages/docs/chip.ts'
import { examineDocsPage } from '../../lib/pages/docs/examine.ts'
import { fetchExport } from '../../lib/pages/docs/fetch-export.ts'
import { insertIntoDocs, type DocsInserted } from '../../lib/pages/docs/insert.ts'
import { readDocsPage } from '../../lib/pages/docs/read.ts'
import { readDocsUrl } from '../../lib/pages/docs/read-url.ts'
import { watchDocsPage } from '../../lib/pages/docs/watch.ts'
import { talkForPage } from '../wiring/page-talk.ts'

/** Wiring only: the page is read, shown and written to by `lib/pages/docs`. Everything ends with the signal. */
export default defineContentScript({
  matches: ['https://docs.google.com/document/*'],
  runAt: 'document_idle',
  main({ signal }) {
    const read = () => readDocsPage(document, location.href)
    const { chip, seen, openPanel, notice } = talkForPage(
      document,
      (model, open) => showCornerChip(document, model, open, signal),
      signal,
    )

    watchDocsPage(document, seen, signal)

    /** The browser-wide key: the table goes to the caret. */
    async function insertPlan(): Promise<void> {
      const context = read()
      if (context.doc === null) return
      const answer = await askExtension({ type: 'status-wanted', context }, StatusAnswer)
      if (answer === null) return notice('Sidemap was updated. Reload this tab once.')
      if ('sentence' in answer) return notice(answer.sentence, openPanel)
      notice(outcomeWords[await insertIntoDocs(document, answer.content, context.doc.id)], openPanel)
    }

    async function readDocument(doc: string): Promise<DocumentAnswer> {
      const place = readDocsUrl(location.href)
      return place?.id === doc ? fetchExport(place) : fail('other-document')
    }

    listen(ReadPage, 'extension', () => Promise.resolve(read()))
    listen(ExaminePage, 'extension', () => Promise.resolve(examineDocsPage(document, location.href)))
    listen(InsertStatus, 'extension', () => insertPlan())
    listen(ShowChip, 'extension', ({ page, chip: model }) => {
      if (page === (read().doc?.id ?? null)) chip(model)
      return undefined
    })
    listen(InsertTable, 'extension', ({ content, doc }) =>
      insertIntoDocs(document, content, doc).then((outcome): TableAnswer => ({ outcome })),
    )
    listen(ReadDocument, 'extension', ({ doc }) => readDocument(doc))
  },
})

const outcomeWords: Record<DocsInserted, string> = {
  inserted: 'Table inserted',
  'not-confirmed': 'Not confirmed. Not in the document? Use Copy for Docs in the panel.',
  'no-caret': 'No caret here to write at. The panel copies the table instead.',
  'other-document': 'Another document is open by now.',
}
