import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'

test('what is there is returned, also when it is empty', () => {
  expect([must(0, 'count'), must('', 'text'), must(false, 'answer')]).toEqual([0, '', false])
})

test('what is missing is named', () => {
  expect(() => must(null, 'the deal')).toThrow('Missing: the deal')
  expect(() => must(undefined, 'the deal')).toThrow('Missing: the deal')
})
