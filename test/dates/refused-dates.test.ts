import { expect, test } from 'vitest'
import { readDate } from '../../lib/dates/read-date.ts'

const today = '2026-11-20'
const problemOf = (text: string) => {
  const read = readDate(text, { today })
  return read.ok ? read.value.date : read.problem
}

const vague = `soon|asap|later|tbd|n/a|Q3|q3 2027|next quarter|this week|this month|next year|last week|12/2027|2027|early 2027
the sun|sat down|10/12 seats|1/2 day|a few days|several weeks|half a day|1.5 weeks|in 2 hours|24 hours|3pm|noon|weekend|next weekend|1200
end of next month-ish|when it is done|2 weeks after signature|tomorrow or friday|dec 4 - dec 8|monday friday|before friday|around dec 4
mid|end|next|in|week|day|the|by|+|-|+d|0|00|dec 0|the 32nd|13/13|2026-13-01|99999999`

for (const text of vague.split(/[|\n]/)) {
  test(`"${text}" names no day and is answered with what would`, () => {
    expect(problemOf(text)).toEqual({ kind: 'unknown', sentence: 'Try next thu, +3d or Dec 4' })
  })
}

test('a month alone is asked which day of it', () => {
  for (const [text, sentence] of [
    ['december', 'Which day? Try December 15'],
    ['may', 'Which day? Try May 15'],
    ['dec 2027', 'Which day? Try Dec 15 2027'],
    ['jan 2040', 'Which day? Try Jan 15 2040'],
  ])
    expect(problemOf(text ?? ''), text).toEqual({ kind: 'no-day', sentence })
  expect(problemOf('Dec 15 2027')).toBe('2027-12-15')
})

const far = '1999-12-31|2100-01-01|dec 4 2199|jan 2199|+9999y|-9999y|+999999d|+999999999|in 99999 weeks|999999 days ago'
for (const text of far.split('|')) {
  test(`"${text}" is too far away, and that is said`, () => {
    expect(problemOf(text)).toEqual({ kind: 'too-far', sentence: 'Too far away: dates go from 2000 to 2099' })
  })
}

test('an empty field is told apart from an unreadable one', () => {
  for (const text of ['', '   ', '\n\t', '\u200b', '?', ' '.repeat(500)]) {
    expect(problemOf(text), JSON.stringify(text)).toEqual({ kind: 'empty', sentence: 'Type a date: next thu, +3d or Dec 4' })
  }
})

test('a pasted page is no date, even when there is one in it', () => {
  expect(problemOf(`dec 4 ${'x'.repeat(10_000)}`)).toMatchObject({ kind: 'unknown' })
  expect(problemOf(`dec${' '.repeat(10_000)}4`)).toMatchObject({ kind: 'unknown' })
})

test('a day that there is not is named, with the days it may have been', () => {
  const sentences: Record<string, string> = {
    '31 Feb': 'February has no 31st. Try Feb 28 or Mar 3',
    'Feb 30': 'February has no 30th. Try Feb 28 or Mar 2',
    '2/30': 'February has no 30th. Try Feb 28 or Mar 2',
    'Nov 31': 'November has no 31st. Try Nov 30 or Dec 1',
    'by the 31st of november': 'November has no 31st. Try Nov 30 or Dec 1',
    'Feb 29': 'February 2027 has no 29th. Try Feb 28 or Mar 1',
    'Feb 30 2028': 'February has no 30th. Try Feb 29 2028 or Mar 1 2028',
    '2026-02-31': 'February has no 31st. Try Feb 28 2026 or Mar 3 2026',
    '31.04.2027': 'April has no 31st. Try Apr 30 2027 or May 1 2027',
    'dec 32': 'December has no 32nd. Try Dec 31 or Jan 1',
    'dec 32 2026': 'December has no 32nd. Try Dec 31 2026 or Jan 1 2027',
    'sep 43': 'September has no 43rd. Try Sep 30 or Oct 1',
    'a week from feb 31': 'February has no 31st. Try Feb 28 or Mar 3',
    'week of nov 31': 'November has no 31st. Try Nov 30 or Dec 1',
  }
  for (const [text, sentence] of Object.entries(sentences))
    expect(problemOf(text), text).toEqual({ kind: 'no-such-day', sentence })
})
