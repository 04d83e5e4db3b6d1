import type { RecapBlock } from '../../lib/render/recap-model.ts'

/** Where the caret stands after an edit: in which block, before which UTF-16 unit of it. */
export type Caret = { block: number; at: number }
type Edited = { blocks: RecapBlock[]; caret: Caret }

/**
 * Block `index` as it was typed. A line break, typed or pasted, begins a new block: in a list another item, below a heading the first
 * one; an item left empty becomes a line, which ends the list.
 */
export function typeInto(blocks: RecapBlock[], index: number, text: string, at: number): Edited {
  const block = blocks[index]
  const [first = '', ...others] = text.split('\n')
  if (!block) return { blocks, caret: { block: index, at } }
  const endsList = block.kind === 'item' && text === '\n'
  const kind = block.kind === 'heading' ? 'item' : block.kind
  const made: RecapBlock[] = endsList
    ? [{ kind: 'line', text: '' }]
    : [{ ...block, text: first }, ...others.map((line): RecapBlock => ({ kind, text: line }))]
  const before = endsList ? '' : text.slice(0, at)
  const down = before.split('\n').length - 1
  return {
    blocks: blocks.toSpliced(index, 1, ...made),
    caret: { block: index + down, at: before.length - (before.lastIndexOf('\n') + 1) },
  }
}

/** Block `index` at the end of the one before it; an empty one before it goes. `null` where there is none. */
export function joinUp(blocks: RecapBlock[], index: number): Edited | null {
  const [before, block] = [blocks[index - 1], blocks[index]]
  if (!before || !block) return null
  const joined = before.text === '' ? block : { ...before, text: before.text + block.text }
  return { blocks: blocks.toSpliced(index - 1, 2, joined), caret: { block: index - 1, at: before.text.length } }
}
