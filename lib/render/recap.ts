import { breakable } from './breakable.ts'
import { type Markup, markup } from './markup.ts'
import type { RecapBlock, RecapDraft } from './recap-model.ts'
import { wrapText } from './wrap-text.ts'

type Content = { html: string; text: string }

/**
 * A recap as HTML for a mail's body and as its plain-text alternative; both say the same. Without colours, fonts or tables, so that it
 * reads as the writer's own words and can be changed as such. Blocks without text are left out.
 * @param status what stands below it, if anything
 */
export function renderRecap({ plan, lang, dir, blocks }: RecapDraft, status: Content | null): Content {
  const written = blocks.map(({ kind, text }) => ({ kind, text: text.trim() })).filter(({ text }) => text !== '')
  const html = markup`<div data-sidemap="${plan}-recap" data-sidemap-kind="recap" lang="${lang}" dir="${dir}">${bodyOf(written)}`
  const text = `${textOf(written)}\n`
  return { html: `${html.toString()}${status?.html ?? ''}</div>`, text: status === null ? text : `${text}\n${status.text}` }
}

/** The subject by itself, for the field of a new mail. */
export const renderSubject = ({ subject }: RecapDraft): Content => ({ html: markup`${subject}`.toString(), text: subject })

const emptyLine = markup`<div><br></div>`

/** A list has its own space around it; lines and headings have an empty line before them, as people write. */
function bodyOf(blocks: RecapBlock[]): Markup[] {
  return blocks.flatMap(({ kind, text }, index) => {
    const before = blocks[index - 1]?.kind
    const space = before === undefined || before === 'item' ? [] : [emptyLine]
    if (kind === 'line') return [...space, markup`<div>${breakable(text)}</div>`]
    if (kind === 'heading') return [...space, markup`<div><b>${breakable(text)}</b></div>`]
    return before === 'item' ? [] : [markup`<ul>${itemsFrom(blocks, index)}</ul>`]
  })
}

/** The items from `index` up to the next block that is none. */
function itemsFrom(blocks: RecapBlock[], index: number): Markup[] {
  const end = blocks.findIndex(({ kind }, at) => at > index && kind !== 'item')
  return blocks.slice(index, end === -1 ? blocks.length : end).map(({ text }) => markup`<li>${breakable(text)}</li>`)
}

function textOf(blocks: RecapBlock[]): string {
  return blocks
    .map(({ kind, text }, index) =>
      kind === 'item' ? wrapText(text, '- ', '  ').join('\n') : `${index === 0 ? '' : '\n'}${wrapText(text).join('\n')}`,
    )
    .join('\n')
}
