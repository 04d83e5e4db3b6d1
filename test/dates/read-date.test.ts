import { expect, test } from 'vitest'
import { readDate } from '../../lib/dates/read-date.ts'

// A Friday. The step being edited is due on Monday, Nov 30.
const at = { today: '2026-11-20', from: '2026-11-30' }

/** 'text' -> 'date', other readings after it, '?' when the field must show them. */
const tables: Record<string, Record<string, string>> = {
  'a day near today': {
    today: '2026-11-20',
    tod: '2026-11-20',
    tmr: '2026-11-21',
    Tomorrow: '2026-11-21',
    'tomorrow morning': '2026-11-21',
    yesterday: '2026-11-19',
    'the day after tomorrow': '2026-11-22',
    'day before yesterday': '2026-11-18',
    eod: '2026-11-20',
  },
  'a weekday is the next one after today': {
    mon: '2026-11-23',
    tues: '2026-11-24',
    weds: '2026-11-25',
    thurs: '2026-11-26',
    Thursday: '2026-11-26',
    fri: '2026-11-27 2026-11-20 ?',
    sat: '2026-11-21',
    sun: '2026-11-22',
    'by Friday': '2026-11-27 2026-11-20 ?',
    'eod Monday': '2026-11-23',
    'mon 3pm': '2026-11-23',
    'coming fri': '2026-11-27',
  },
  'next, this and last take a weekday of a calendar week': {
    'next thu': '2026-11-26 2026-12-03',
    'next fri': '2026-11-27 2026-12-04',
    'next sun': '2026-11-29 2026-11-22 ?',
    'this fri': '2026-11-20',
    'this sun': '2026-11-22',
    'this mon': '2026-11-23 2026-11-16 ?',
    'last thu': '2026-11-19 2026-11-12 ?',
    'last mon': '2026-11-16 2026-11-09 ?',
    'last sat': '2026-11-14',
    'thu next week': '2026-11-26',
    'thu of next week': '2026-11-26',
    'next week thu': '2026-11-26',
    'mon this week': '2026-11-16',
    'wed last week': '2026-11-11',
    'friday week': '2026-11-27 2026-12-04 ?',
    'tuesday week': '2026-12-01',
  },
  'a signed offset counts from the date of the step': {
    '+3d': '2026-12-03',
    '+3': '2026-12-03',
    '+ 3 days': '2026-12-03',
    '-2d': '2026-11-28',
    '\u22122d': '2026-11-28',
    '+1w': '2026-12-07',
    '+2bd': '2026-12-02',
    '-1bd': '2026-11-27',
    '+2 business days': '2026-12-02',
    '+1m': '2026-12-30',
    '+3m': '2027-02-28',
    '+1q': '2027-02-28',
    '+1y': '2027-11-30',
    'a week later': '2026-12-07',
    '2 days earlier': '2026-11-28',
    'one more week': '2026-12-07',
    'another week': '2026-12-07',
  },
  'an offset without a sign counts from today': {
    '2w': '2026-12-04',
    '10d': '2026-11-30',
    'in 2 weeks': '2026-12-04',
    'in 3 wks': '2026-12-11',
    'in two weeks time': '2026-12-04',
    'within a month': '2026-12-20',
    'a couple of weeks': '2026-12-04',
    'a fortnight': '2026-12-04',
    '3 business days': '2026-11-25',
    '10 business days': '2026-12-04',
    '5 working days': '2026-11-27',
    '3bd': '2026-11-25',
    '2 weeks from now': '2026-12-04',
    '2 weeks ago': '2026-11-06',
  },
  'a date can be told from another': {
    'a week from tuesday': '2026-12-01',
    'a week from today': '2026-11-27',
    'a week on monday': '2026-11-30',
    'two weeks from tomorrow': '2026-12-05',
    '2 days before dec 4': '2026-12-02',
    '3 business days after dec 4': '2026-12-09',
    'week after thanksgiving': '2026-12-03',
    'the monday after thanksgiving': '2026-11-30',
    'the friday before dec 25': '2026-12-18',
    'a week from friday': '2026-12-04 2026-11-27 ?',
  },
  'a period has an end and a start': {
    eow: '2026-11-20',
    'end of the week': '2026-11-20',
    'end of next week': '2026-11-27',
    eom: '2026-11-30',
    'month-end': '2026-11-30',
    'end of next month': '2026-12-31',
    'end of december': '2026-12-31',
    'last day of november': '2026-11-30',
    'last working day of january': '2027-01-29',
    eoq: '2026-12-31',
    'end of the quarter': '2026-12-31',
    'end of next quarter': '2027-03-31',
    'end of q1': '2027-03-31',
    'q1 end': '2027-03-31',
    'end of q3 2027': '2027-09-30',
    eoy: '2026-12-31',
    'year end': '2026-12-31',
    'by year-end': '2026-12-31',
    'end of 2027': '2027-12-31',
    'start of next week': '2026-11-23',
    'beginning of february': '2027-02-01',
    'first business day of january': '2027-01-01',
  },
  'a loose part of a period is a working day in it, with others offered': {
    'mid december': '2026-12-15 2026-12-10 2026-12-21 ?',
    'mid-december': '2026-12-15 2026-12-10 2026-12-21 ?',
    'middle of january 2027': '2027-01-15 2027-01-11 2027-01-20 ?',
    'early december': '2026-12-04 2026-12-01 2026-12-10 ?',
    'late december': '2026-12-25 2026-12-21 2026-12-31 ?',
    'early next week': '2026-11-23 2026-11-24 ?',
    'mid next week': '2026-11-25',
    'late next week': '2026-11-27 2026-11-26 ?',
    'first week of august': '2027-08-02 2027-08-06 ?',
    'first week of december': '2026-12-01 2026-12-04 ?',
    'second week of december': '2026-12-07 2026-12-11 ?',
    'last week of january': '2027-01-25 2027-01-29 ?',
    'first monday of december': '2026-12-07',
    'last friday of january': '2027-01-29',
    'week of dec 7': '2026-12-07 2026-12-11 ?',
    'the week of dec 9': '2026-12-07 2026-12-11 ?',
    'w/c 7 dec': '2026-12-07 2026-12-11 ?',
    'next week': '2026-11-23 2026-11-27 ?',
    'next month': '2026-12-01 2026-12-31 ?',
  },
  'day and month are read in any order and form': {
    'dec 4': '2026-12-04',
    '4 dec': '2026-12-04',
    Dec4: '2026-12-04',
    '4-Dec-2026': '2026-12-04',
    'Dec. 4th': '2026-12-04',
    'December the 4th': '2026-12-04',
    'the 4th of December': '2026-12-04',
    'Dec 4 2027': '2027-12-04',
    'December 4, 2027': '2027-12-04',
    "4 dec '27": '2027-12-04',
    'dec 27': '2026-12-27',
    'dec 4 at 3pm': '2026-12-04',
    'sept 3': '2027-09-03',
    'december first': '2026-12-01',
  },
  'numbers alone make a date': {
    '12/4': '2026-12-04 2027-04-12 ?',
    '4/12': '2027-04-12 2026-12-04 ?',
    '12/12': '2026-12-12',
    '12/25': '2026-12-25',
    '25/12': '2026-12-25',
    '12/4/2027': '2027-12-04 2027-04-12 ?',
    '12-25-26': '2026-12-25',
    '05.12.2026': '2026-12-05',
    '05.12.26': '2026-12-05',
    '5.12.': '2026-12-05',
    '17.11.': '2026-11-17 2027-11-17 ?',
    '12.25.2026': '2026-12-25',
    '2026-12-04': '2026-12-04',
    '2026/12/4': '2026-12-04',
    '20261204': '2026-12-04',
    '2026-12-04T10:00:00Z': '2026-12-04',
    '2026-12-04T23:30:00-08:00': '2026-12-04',
    'Fri Dec 04 2026 00:00:00 GMT+0100': '2026-12-04',
  },
  'a day alone is a coming one': {
    '15': '2026-12-15 2026-11-15 ?',
    'by the 15th': '2026-12-15 2026-11-15 ?',
    '20': '2026-11-20',
    '21': '2026-11-21',
    '31': '2026-12-31',
    'the 3rd': '2026-12-03',
    'the 3rd of next month': '2026-12-03',
    'the 27th of this month': '2026-11-27',
  },
  'a weekday beside a date tells which one is meant, or that something is wrong': {
    'fri dec 4': '2026-12-04',
    'Friday, Dec 4': '2026-12-04',
    'dec 4 (fri)': '2026-12-04',
    'monday the 16th': '2026-11-16',
    'monday the 14th': '2026-12-14',
    'Fri, Oct 30': '2026-10-30',
    'thu dec 4': '2026-12-04 2026-12-03 2026-12-10 ?',
    'tue dec 4': '2026-12-04 2026-12-01 2026-12-08 ?',
    'tuesday the 14th': '2026-12-14 2026-12-15 2026-12-08 ?',
  },
  'without a year the coming date is meant, unless the last one is just past': {
    'nov 20': '2026-11-20',
    'nov 18': '2026-11-18 2027-11-18 ?',
    'nov 6': '2026-11-06 2027-11-06 ?',
    'nov 5': '2027-11-05 2026-11-05 ?',
    'sep 21': '2027-09-21 2026-09-21 ?',
    'sep 20': '2027-09-20',
    'jan 11': '2027-01-11',
  },
  'holidays are known by name': {
    thanksgiving: '2026-11-26',
    'black friday': '2026-11-27',
    'by Christmas': '2026-12-25',
    "New Year's Eve": '2026-12-31',
    'new years': '2027-01-01',
    'good friday': '2027-03-26',
    'easter monday 2028': '2028-04-17',
    'memorial day': '2027-05-31',
    'labor day': '2027-09-06',
  },
}

for (const [title, table] of Object.entries(tables)) {
  test(title, () => {
    for (const [text, expected] of Object.entries(table)) expect(shown(text), text).toBe(expected)
  })
}

test('the order of 12/4 is the one asked for, or that of the locale', () => {
  expect(shown('12/4', { ...at, dayFirst: true })).toBe('2027-04-12 2026-12-04 ?')
  expect(shown('12/4', { ...at, locale: 'en-GB' })).toBe('2027-04-12 2026-12-04 ?')
  expect(shown('12/4', { ...at, locale: 'en-US' })).toBe('2026-12-04 2027-04-12 ?')
  expect(shown('12/4', { ...at, locale: 'en-GB', dayFirst: false })).toBe('2026-12-04 2027-04-12 ?')
})

test('months and weekdays are read in the words of the locale as well as in English', () => {
  expect(shown('Fr., 18. Dez.', { ...at, locale: 'de' })).toBe('2026-12-18')
  expect(shown('do', { ...at, locale: 'de' })).toBe('2026-11-26')
  expect(shown('18 décembre', { ...at, locale: 'fr' })).toBe('2026-12-18')
  expect(shown('18 de dezembro de 2027', { ...at, locale: 'pt-BR' })).toBe('2027-12-18')
  expect(shown('dec 18', { ...at, locale: 'de' })).toBe('2026-12-18')
  expect(shown('dec 18', { ...at, locale: 'no locale' })).toBe('2026-12-18')
})

test('without a date of its own, a step is moved from today', () => {
  expect(shown('+3d', { today: '2026-11-20' })).toBe('2026-11-23')
})

test('at the weekend the end of the week is the coming Friday', () => {
  expect(shown('eow', { today: '2026-11-21' })).toBe('2026-11-27')
  expect(shown('eow', { today: '2026-11-22' })).toBe('2026-11-27')
  expect(shown('eow', { today: '2026-11-23' })).toBe('2026-11-27')
})

test('in the first days of January a December day is a past one', () => {
  expect(shown('dec 30', { today: '2027-01-05' })).toBe('2026-12-30 2027-12-30 ?')
})

function shown(text: string, when: Parameters<typeof readDate>[1] = at): string {
  const read = readDate(text, when)
  return read.ok ? [read.value.date, ...read.value.others, ...(read.value.ambiguous ? ['?'] : [])].join(' ') : read.problem.kind
}
