import { expect, test } from 'vitest'
import type { DraftForm } from '../../../components/create/draft-form.ts'
import { changeStep, setLiveBy, setSignBy } from '../../../components/create/form-changes.ts'
import { formSteps } from '../../../components/create/form-steps.ts'
import { formWarning } from '../../../components/create/form-warning.ts'
import { showDates } from '../../../components/create/show-dates.ts'
import { must } from '../../../lib/base/must.ts'
import { aForm, today } from './a-form.ts'

const warningOf = (form: DraftForm) => formWarning(form, formSteps(form, today), today, showDates([], today, 'en-US'))
const said = (form: DraftForm) => [warningOf(form)?.sentence, warningOf(form)?.fix?.label]
const fixed = (form: DraftForm): DraftForm => ({ ...form, ...must(warningOf(form)?.fix, 'fix').update(form) })
const legal = (due: string): DraftForm => {
  const form = aForm()
  const step = must(
    formSteps(form, today).find(({ title }) => title === 'Legal redlines complete'),
    'step',
  )
  return { ...form, ...changeStep(step.id, { due })(form) }
}

test('a plan with time enough has nothing to warn of', () => {
  expect(warningOf(aForm())).toBeNull()
})

test.each([
  ['2026-12-05', 'Legal redlines complete: Sat, Dec 5 is a weekend.', 'Move to Dec 4'],
  ['2026-12-24', 'Legal redlines complete: Thu, Dec 24 is the day before Christmas.', 'Move to Dec 23'],
  ['2026-11-18', 'Legal redlines complete is dated before today.', 'Move to Nov 23'],
  ['2027-01-26', 'Legal redlines complete is after the signature.', 'Move to Jan 21'],
])('a step on %s: %s', (due, sentence, fix) => {
  expect(said(legal(due))).toEqual([sentence, fix])
  expect(warningOf(fixed(legal(due)))).toBeNull()
})

test('a signature that is not before go-live can be worked back', () => {
  const form = { ...aForm(), ...setSignBy('2027-03-01')(aForm()) }
  expect(said(form)).toEqual(['The signature is not before go-live.', 'Work it back'])
  expect(warningOf(fixed(form))).toBeNull()
})

test('when the steps do not fit, the first go-live date at which they do is offered', () => {
  const form = { ...aForm(), ...setLiveBy('2026-12-18')(aForm()) }
  expect(said(form)).toEqual(['The steps are pressed together to fit.', 'Live by Feb 2'])
  expect(warningOf(fixed(form))).toBeNull()
})

test('with a signature date of the person’s own the fix moves that one', () => {
  const form = { ...aForm(), ...setSignBy('2026-12-11')(aForm()) }
  expect(warningOf(form)?.fix?.label).toMatch(/^Sign by/)
  expect(warningOf(fixed(form))).toBeNull()
})
