import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { readRhythm } from '../../lib/dates/read-rhythm.ts'
import { meetingFrom, rhythmOf, rhythmText } from '../../lib/plan/rhythm.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { showRhythm } from '../../lib/plan/show-rhythm.ts'
import { anyRhythm } from '../plan/any-rhythm.ts'

const today = '2026-11-20'
const read = (text: string) => readRhythm(text, { today })
const kept = (text: string) => {
  const result = read(text)
  return result.ok ? rhythmText(result.value) : result.problem
}
const keptText = (text: string): string => {
  const back = kept(text)
  return typeof back === 'string' ? back : back.sentence
}

test.each([
  ['first Tuesday', '1 tue'],
  ['meets first Tue', '1 tue'],
  ['the 1st tue of the month', '1 tue'],
  ['first and third Mon', '1,3 mon'],
  ['2nd, 4th Wednesday', '2,4 wed'],
  ['last Friday', '-1 fri'],
  ['It meets on the last friday of every month.', '-1 fri'],
  ['first Tue of months 1 and 3', '1 tue 1,3'],
  ['twice a quarter: first Tuesday of months 1 and 3', '1 tue 1,3'],
  ['first tuesday of the quarter', '1 tue 1'],
  ['last friday of each quarter', '-1 fri 3'],
  ['monthly on the first tue', '1 tue'],
  ['first Tuesday each month', '1 tue'],
  ['first Tuesday, three times a quarter', '1 tue 1,2,3'],
  ['last Friday, quarterly', '-1 fri 3'],
  ['second and fourth Wednesdays', '2,4 wed'],
  ['every Thursday', 'every 1 2026-11-26'],
  ['weekly on fri', 'every 1 2026-11-20'],
  ['every second Thursday from Nov 26', 'every 2 2026-11-26'],
  ['every 3 weeks on Tue, starting Dec 1', 'every 3 2026-12-01'],
  ['Dec 3, Jan 14', '2026-12-03 2027-01-14'],
  ['meets Dec 3', '2026-12-03'],
  ['Jan 14, 2027 and Dec 3, 2026', '2026-12-03 2027-01-14'],
])('%s', (text, rhythm) => expect(kept(text)).toBe(rhythm))

test('what leaves the days open is asked, with texts that say them', () => {
  expect(kept('every second Thu')).toEqual({
    sentence: 'Counted from which meeting?',
    choices: ['every second Thu from Nov 26', 'every second Thu from Dec 3', 'second Thu'],
  })
  const inWhichMonths = {
    sentence: 'In which months of the quarter?',
    choices: ['first Tue of months 1 and 2', 'first Tue of months 1 and 3', 'first Tue of months 2 and 3'],
  }
  expect(kept('twice a quarter: first Tuesday')).toEqual(inWhichMonths)
  expect(kept('meets on the first Tuesday, twice a quarter')).toEqual(inWhichMonths)
  expect(kept('twice a quarter')).toMatchObject({ sentence: expect.stringMatching(/^On which days\?/) })
  expect(kept('every second Thu from Nov 25')).toEqual({
    sentence: 'Wed, Nov 25 is another weekday.',
    choices: ['every second Thu from Nov 26', 'every second Thu from Dec 3'],
  })
})

test.each(['', 'soon', 'when they can', 'first', 'tue first', 'Dec 3, whenever', 'every 0 weeks on tue'])(
  '"%s" is no rhythm, and says what is',
  (text) => expect(kept(text)).toMatchObject({ sentence: expect.stringContaining('first Tue') }),
)

test('a meeting on a weekend is asked back', () => {
  expect(kept('first Saturday')).toMatchObject({ sentence: expect.stringMatching('weekend') })
  expect(kept('Dec 5')).toMatchObject({ sentence: expect.stringMatching('weekend') })
})

test('every choice that is offered is a rhythm', () => {
  for (const text of [
    'every second Thu',
    'every 3 weeks on mon',
    'twice a quarter: last fri',
    'once a quarter on the first tue',
    'every second Thu from Nov 25',
  ]) {
    const result = read(text)
    expect(result.ok).toBe(false)
    const choices = result.ok ? [] : result.problem.choices
    expect(choices.length).toBeGreaterThan(1)
    for (const choice of choices) expect(rhythmOf(keptText(choice))).not.toBeNull()
  }
})

test('what is shown is read back the same', () => {
  fc.assert(
    fc.property(anyRhythm, (rhythm) => {
      const back = keptText(showRhythm(rhythm, today))
      if (rhythm.kind !== 'every' || rhythm.from >= today) {
        expect(back).toBe(rhythmText(rhythm))
        return
      }
      const again = must(rhythmOf(back), 'rhythm')
      for (const days of [0, 10, 50])
        expect(meetingFrom(addDays(today, days), again)).toBe(meetingFrom(addDays(today, days), rhythm))
    }),
  )
})

test('any text is a rhythm that can be kept, or a sentence', () => {
  const words = fc.array(
    fc.constantFrom(
      'every',
      'second',
      'first',
      'and',
      'tue',
      'of',
      'months',
      '1',
      '3',
      'the',
      'quarter',
      'twice',
      'a',
      'from',
      'dec',
      ',',
      'last',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((each) => each.join(' ')),
      ),
      (text) => {
        const result = read(text)
        if (result.ok) expect(rhythmOf(rhythmText(result.value))).toEqual(result.value)
        else expect(result.problem.sentence).not.toBe('')
      },
    ),
  )
})
