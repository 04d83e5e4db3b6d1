import { expect, test } from 'vitest'
import { dateNotes, oddDate } from '../../../components/create/date-notes.ts'
import type { DraftForm } from '../../../components/create/draft-form.ts'
import { setLiveBy, setSignBy } from '../../../components/create/form-changes.ts'
import { showDates } from '../../../components/create/show-dates.ts'
import { aForm, today } from './a-form.ts'

const notes = (form: DraftForm) => dateNotes(form, today, showDates([], today, 'en-US'))
const liveOn = (date: string | null) => ({ ...aForm(), ...setLiveBy(date)(aForm()) })
const signOn = (date: string) => ({ ...aForm(), ...setSignBy(date)(aForm()) })

test.each([
  ['2026-11-17', 'That was 3 days ago.'],
  ['2026-11-19', 'That was yesterday.'],
  ['2026-11-20', 'That is today, too soon.'],
  ['2026-11-21', 'That is tomorrow, too soon.'],
  ['2026-11-22', undefined],
  ['2029-11-20', undefined],
  ['2040-01-05', 'That is 13 years away. Plans rarely last longer than 3.'],
])('a date on %s: %s', (date, note) => {
  expect(oddDate(date, today)).toBe(note)
})

test('each note stands beside its own date', () => {
  expect(notes(aForm())).toEqual({ live: undefined, sign: undefined })
  expect(notes(liveOn('2026-11-19'))).toEqual({ live: 'That was yesterday.', sign: undefined })
  expect(notes(signOn('2026-11-19'))).toEqual({ live: undefined, sign: 'That was yesterday.' })
})

test('a go-live date whose signature would be past is too soon; with a signature of its own it is not', () => {
  expect(notes(liveOn('2026-12-10')).live).toBe('Too soon: it had to be signed by Nov 11.')
  expect(notes({ ...signOn('2026-11-30'), liveBy: '2026-12-10' }).live).toBeUndefined()
  expect(notes(liveOn(null)).live).toBeUndefined()
})
