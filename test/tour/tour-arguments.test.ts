import { expect, test } from 'vitest'
import { tourArguments } from './tour-arguments.ts'

test('without arguments the tour goes to out/tour and leaves the readme alone', () => {
  expect(tourArguments([])).toEqual({ out: 'out/tour', readme: false })
})

test('the folder and the wish for a new readme picture are read', () => {
  expect(tourArguments(['--out', 'elsewhere', '--readme'])).toEqual({ out: 'elsewhere', readme: true })
  expect(tourArguments(['--out=a b'])).toEqual({ out: 'a b', readme: false })
})

test('an argument that is not known, or not complete, is refused with the usage', () => {
  for (const args of [['--outt', 'x'], ['elsewhere'], ['--out'], ['--out=']])
    expect(() => tourArguments(args)).toThrow(/Usage: npm run tour -- \[--out DIR\]/)
})
