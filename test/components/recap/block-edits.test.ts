import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinUp, typeInto } from '../../../components/recap/block-edits.ts'
import type { RecapBlock } from '../../../lib/render/recap-model.ts'

const line = (text: string): RecapBlock => ({ kind: 'line', text })
const heading = (text: string): RecapBlock => ({ kind: 'heading', text })
const item = (text: string): RecapBlock => ({ kind: 'item', text })
const recap = [line('Hi'), heading('Done'), item('One'), item('Two')]

test.for<[string, number, string, number, RecapBlock[], [number, number]]>([
  ['a letter', 0, 'Hi,', 3, [line('Hi,'), ...recap.slice(1)], [0, 3]],
  ['Enter in an item', 2, 'O\nne', 2, [line('Hi'), heading('Done'), item('O'), item('ne'), item('Two')], [3, 0]],
  ['Enter behind a heading', 1, 'Done\n', 5, [line('Hi'), heading('Done'), item(''), item('One'), item('Two')], [2, 0]],
  ['Enter in a line', 0, 'H\ni', 2, [line('H'), line('i'), ...recap.slice(1)], [1, 0]],
  ['three lines pasted', 3, 'Tw\na\nbo', 6, [...recap.slice(0, 3), item('Tw'), item('a'), item('bo')], [5, 1]],
])('typed: %s', ([, index, text, at, blocks, [block, column]]) => {
  expect(typeInto(recap, index, text, at)).toEqual({ blocks, caret: { block, at: column } })
})

test('Enter in an empty item ends the list', () => {
  expect(typeInto([item('One'), item('')], 1, '\n', 1)).toEqual({ blocks: [item('One'), line('')], caret: { block: 1, at: 0 } })
})

test('Backspace joins a block to the one before it, and takes away an empty one', () => {
  expect(joinUp(recap, 3)).toEqual({ blocks: [...recap.slice(0, 2), item('OneTwo')], caret: { block: 2, at: 3 } })
  expect(joinUp([line(''), item('One')], 1)).toEqual({ blocks: [item('One')], caret: { block: 0, at: 0 } })
  expect(joinUp(recap, 0)).toBeNull()
})

test('whatever is typed, no letter is lost, no block has a line break, and the caret stands within its block', () => {
  const anyBlock = fc.record({ kind: fc.constantFrom('line' as const, 'heading' as const, 'item' as const), text: fc.string() })
  fc.assert(
    fc.property(
      fc.array(anyBlock, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.string(),
      (blocks, pick, at, typed) => {
        const index = pick % blocks.length
        const text = `${typed.slice(0, 3)}\n${typed.slice(3)}`
        const before = blocks.map((block, other) => (other === index ? text : block.text)).join('')
        const edited = typeInto(blocks, index, text, at % (text.length + 1))
        expect(edited.blocks.map((block) => block.text).join('')).toBe(before.replace(/\n/g, ''))
        expect(edited.caret.at).toBeLessThanOrEqual(edited.blocks[edited.caret.block]?.text.length ?? -1)
      },
    ),
  )
})
