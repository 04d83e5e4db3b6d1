import { expect, test } from 'vitest'
import { breakable } from '../../lib/render/breakable.ts'
import { wrapText } from '../../lib/render/wrap-text.ts'

test('lines break between words at 78', () => {
  const lines = wrapText('word '.repeat(40).trim(), '- ', '  ')
  expect(lines.map((line) => line.length)).toEqual([76, 76, 51])
  expect(lines.every((line) => line.length <= 78)).toBe(true)
  expect(lines[0]?.startsWith('- word')).toBe(true)
  expect(lines.slice(1).every((line) => line.startsWith('  word'))).toBe(true)
})

test('a word that is too long is cut between graphemes', () => {
  expect(wrapText('x'.repeat(100))).toEqual(['x'.repeat(78), 'x'.repeat(22)])
  expect(wrapText('👍🏽'.repeat(20))).toEqual(['👍🏽'.repeat(19), '👍🏽'])
})

test('a long word may break in a mail, an address may not', () => {
  expect(breakable('x'.repeat(30))).toBe(`${'x'.repeat(24)}\u200B${'x'.repeat(6)}`)
  const address = 'https://docs.example.com/document/edit'
  expect(breakable(`see ${address}`)).toBe(`see ${address}`)
})
