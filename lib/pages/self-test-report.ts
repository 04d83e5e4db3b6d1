import type { PageContext } from '../detect/page-context.ts'
import type { Examination } from './examination.ts'
import type { Verdict } from './self-test.ts'

/** The kind of page in a word or two, and the drafts open on it. */
function surfaceOf({ app, thread, doc, composes }: PageContext): string {
  const place = app === 'docs' ? (doc ? 'document' : 'no document') : thread ? 'thread' : 'no thread'
  const drafts = composes.length === 0 ? '' : composes.length === 1 ? ', 1 draft' : `, ${composes.length} drafts`
  return place + drafts
}

/**
 * What she may send to who mends Sidemap: which version read which kind of page, what of it was found, and the page's shape. No word,
 * address or id of the page is in it; the page's language only where it looks like one.
 */
export function selfTestReport(
  { context, language, shape }: Examination,
  verdicts: Verdict[],
  sidemap: string,
  browser: string,
): string {
  const looksRight = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) && language.length <= 12
  return [
    `Sidemap ${sidemap} in ${browser}`,
    `Page: ${context.app === 'gmail' ? 'Gmail' : 'Google Docs'}, ${surfaceOf(context)}, language ${looksRight ? language : 'unknown'}`,
    `Not read: ${context.unreadable.join(', ') || 'nothing'}`,
    '',
    ...verdicts.map(({ name, state, by }) => `${state.padEnd(8)} ${name}${by && ` by ${by}`}`),
    '',
    'Shape of the page, without its words:',
    shape,
  ].join('\n')
}
