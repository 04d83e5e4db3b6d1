import type { TabPort } from '../../components/ports.ts'
import { askPage } from '../../lib/messages/channel.ts'
import { DocumentAnswer, TableAnswer } from '../../lib/messages/to-docs.ts'
import { cleanExport, withoutStyles } from '../../lib/pages/docs/clean-export.ts'

type Insert = (tab: number, ...given: Parameters<TabPort['insertTable']>) => ReturnType<TabPort['insertTable']>
type Read = (tab: number, ...given: Parameters<TabPort['readDocument']>) => ReturnType<TabPort['readDocument']>

export const insertTable: Insert = async (tab, content, doc) =>
  (await askPage(tab, { type: 'insert-table', content, doc }, TableAnswer))?.outcome ?? 'other-document'

export const readDocument: Read = async (tab, doc) => {
  const answer = await askPage(tab, { type: 'read-document', doc }, DocumentAnswer)
  if (!answer?.ok) return answer ?? { ok: false, problem: 'other-document' }
  return { ok: true, value: cleanExport(new DOMParser().parseFromString(withoutStyles(answer.value), 'text/html')) }
}
