import { fail, ok, type Result } from '../../lib/base/result.ts'
import type { Source } from '../../lib/exchange/found-plan.ts'
import { mostText } from '../../lib/exchange/block.ts'
import { sourceProblem } from '../../lib/exchange/read-plans.ts'

export const accepted = '.csv,.tsv,.txt,.md,.markdown,.html,.htm'

const byItsCells = 'Save it as CSV, or copy the cells and paste them here.'

/** A file as text or HTML, by its name. What is no text is refused with what to do instead; it is never opened. */
export async function readFile(file: File): Promise<Result<Source, { sentence: string }>> {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const unread = `A .${ending} file cannot be read here.`
  if (/^(?:xlsx?|xlsm|ods|numbers|gsheet)$/.test(ending)) return fail({ sentence: `${unread} ${byItsCells}` })
  if (/^(?:docx?|pdf|odt|pages|gdoc|rtf|pptx?)$/.test(ending))
    return fail({ sentence: `${unread} Open it, copy the table of the plan, and paste it here.` })
  if (!accepted.split(',').includes(`.${ending}`))
    return fail({ sentence: `A plan is read from ${accepted.split(',').slice(0, 4).join(', ')} and .html files. For others, copy the table and paste it here.` }) // prettier-ignore
  if (file.size > 4 * mostText) return fail({ sentence: sourceProblem({ text: ' '.repeat(mostText + 1) }) ?? byItsCells })
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  if (text.trim() === '') return fail({ sentence: 'That file is empty. Choose another one, or paste the plan here.' })
  if (text.includes('\u0000')) return fail({ sentence: `That file holds no text. ${byItsCells}` })
  return ok(ending.startsWith('htm') ? { html: text } : { text })
}

/** Excel writes CSV by the signs of Windows, and "Unicode text" in two bytes each; all others write UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
