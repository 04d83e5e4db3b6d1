import { expect, test } from 'vitest'
import { judgeCriterion } from '../../lib/plan/judge-criterion.ts'

test.each([
  ['<=', 2.5, 2.5, 'met'],
  ['<=', 2.5, 2.6, 'not-met'],
  ['<=', -15, -19, 'met'],
  ['<', 3, 3, 'not-met'],
  ['>=', 10, 10, 'met'],
  ['>', 10, 10, 'not-met'],
  ['=', 3, 3, 'met'],
  ['=', 3, 2, 'not-met'],
  ['<=', 2.5, null, 'no-actual'],
  [null, 2.5, 1, 'no-limit'],
  ['<=', null, 1, 'no-limit'],
  [null, null, null, 'no-actual'],
] as const)('%s %s with %s is %s', (comparator, threshold, actual, judgement) => {
  expect(judgeCriterion({ comparator, threshold, actual })).toBe(judgement)
})
