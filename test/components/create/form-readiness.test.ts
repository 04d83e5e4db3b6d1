import { expect, test } from 'vitest'
import { answerReadiness, chooseTemplate } from '../../../components/create/form-changes.ts'
import { isRenewal, readinessOf, saysSo } from '../../../components/create/form-readiness.ts'
import { formToDraft } from '../../../components/create/form-to-draft.ts'
import { templates } from '../../../lib/plan/templates/templates.ts'
import { aForm, today } from './a-form.ts'

const asked = ['Could you tell us the next steps?']

test('what form and thread tell is ticked, and says where it came from', () => {
  const form = aForm({ outcome: 'Rework down 15%' })
  expect([...readinessOf(form, asked)]).toEqual(['pain', 'next-steps'])
  expect([saysSo(form, asked, 'pain'), saysSo(form, asked, 'next-steps'), saysSo(form, asked, 'demo')]).toEqual([
    'from above',
    'from thread',
    null,
  ])
})

test('what the person says counts before what was read, and is saved', () => {
  const form = aForm()
  const no = { ...form, ...answerReadiness('next-steps', false)(form) }
  const both = { ...no, ...answerReadiness('demo', true)(no) }
  expect([...readinessOf(both, asked)]).toEqual(['demo'])
  expect(saysSo(both, asked, 'next-steps')).toBeNull()
  expect(formToDraft(both, today, asked).readiness).toEqual(['demo'])
})

test('the renewal template is for those who know each other', () => {
  const form = aForm()
  expect(isRenewal(form)).toBe(false)
  expect(isRenewal({ ...form, ...chooseTemplate(templates.T5, () => 'id')(form) })).toBe(true)
})
