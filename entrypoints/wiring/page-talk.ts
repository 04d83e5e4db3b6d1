import { askExtension, tellExtension } from '../../lib/messages/channel.ts'
import { OpenAnswer, PageAnswer } from '../../lib/messages/to-extension.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { showNotice } from '../../lib/pages/toast.ts'

type ShowChip = (model: PageAnswer['chip'], openPanel: () => void) => void

/** What the script in a page says to the extension and to the reader, whatever the page is. */
export function talkForPage(document: Document, show: ShowChip, signal: AbortSignal) {
  let asked = 0

  const chip = (model: PageAnswer['chip']): void => show(model, openPanel)

  /** A chip of another page is worse than none for a moment: late answers are dropped. */
  function seen(context: PageContext): void {
    const number = ++asked
    void askExtension({ type: 'page-seen', context }, PageAnswer).then((answer) => number === asked && chip(answer?.chip ?? null))
  }

  function openPanel(): void {
    if (!import.meta.env.FIREFOX) return tellExtension({ type: 'open-panel' })
    void askExtension({ type: 'open-panel' }, OpenAnswer).then((sentence) => sentence && notice(sentence))
  }

  function notice(text: string, run?: () => void): void {
    showNotice(document, run ? { text, action: { label: 'Open panel', run } } : { text }, signal)
  }

  return { chip, seen, openPanel, notice }
}
