import { expect, test } from 'vitest'
import { columns, labels, statusWords } from '../../lib/exchange/columns.ts'

test('no two columns, labels or words for a status are the same', () => {
  const names = [...columns.map(({ header }) => header), ...Object.values(labels), ...Object.values(statusWords)]
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
})
