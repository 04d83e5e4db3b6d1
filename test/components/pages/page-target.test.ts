import { expect, test } from 'vitest'
import { pageTarget } from '../../../components/pages/page-target.ts'

test.each([
  ['#one-pager/northgatetriage', { view: 'one-pager', deal: 'northgatetriage' }],
  ['#co-build/a_B-1', { view: 'co-build', deal: 'a_B-1' }],
  ['', null],
  ['#one-pager', null],
  ['#one-pager/', null],
  ['#history/northgatetriage', null],
  ['#one-pager/north/gate', null],
  ['#one-pager/<script>', null],
  [`#one-pager/${'x'.repeat(65)}`, null],
])('the address %s', (hash, target) => {
  expect(pageTarget(hash)).toEqual(target)
})
