import { expect, test } from 'vitest'
import { isolate } from '../../lib/render/isolate.ts'
import { readingOf } from '../../lib/render/reading.ts'

test('only text of the other direction is isolated', () => {
  expect(isolate('Priya Raman', 'ltr')).toBe('Priya Raman')
  expect(isolate('דנה כהן', 'ltr')).toBe('\u2068דנה כהן\u2069')
  expect(isolate('דנה כהן', 'rtl')).toBe('דנה כהן')
  expect(isolate('Priya Raman', 'rtl')).toBe('\u2068Priya Raman\u2069')
  expect(isolate('12:30', 'rtl')).toBe('12:30')
})

test('a locale tells how its language is read', () => {
  expect(readingOf('en-US')).toEqual({ lang: 'en-US', dir: 'ltr' })
  expect(readingOf('ar')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(readingOf('he-IL')).toEqual({ lang: 'he-IL', dir: 'rtl' })
  expect(readingOf('az-Arab')).toEqual({ lang: 'az-Arab', dir: 'rtl' })
})

test('what is no locale is read as American English', () => {
  expect(readingOf('" onload="x')).toEqual({ lang: 'en-US', dir: 'ltr' })
  expect(readingOf('')).toEqual({ lang: 'en-US', dir: 'ltr' })
})
