import { noClosures } from '../../../lib/plan/calendar.ts'
import { expect, test } from 'vitest'
import { firstCheckIn } from '../../../components/create/first-check-in.ts'
import { addPerson, changeStep } from '../../../components/create/form-changes.ts'
import { formSteps } from '../../../components/create/form-steps.ts'
import { formToDraft } from '../../../components/create/form-to-draft.ts'
import { draftToEdits, type DraftPerson } from '../../../lib/plan/draft-plan.ts'
import { addDays } from '../../../lib/plan/plan-date.ts'
import { templates } from '../../../lib/plan/templates/templates.ts'
import { wallTime } from '../../../lib/plan/zoned.ts'
import { aForm, today } from './a-form.ts'

const buyer = (id: string, email: string): DraftPerson => ({ id, name: id, email, side: 'buyer', role: null })

test('the deal is known by the buyer’s own domains, not by those of people in copy', () => {
  const form = aForm()
  const people = [...form.people, buyer('st1', 'a@harbormills.test'), buyer('st2', 'b@counsel.test'), buyer('st3', 'c@gmail.com')]
  expect(formToDraft({ ...form, people }, today).domains).toEqual(['harbormills.example', 'harbormills.test'])
})

test('a person added by hand makes the deal known as well', () => {
  const form = { ...aForm(), people: [] }
  const added = { ...form, ...addPerson(buyer('st1', 'ann@mail.acme.test'))(form) }
  expect(formToDraft(added, today).domains).toEqual(['acme.test'])
})

test('who sells without a company sells under their own name', () => {
  expect(formToDraft(aForm({ seller: ' ' }), today).seller).toBe('Sarah Chen')
})

test('the template’s meeting is planned for its weekday after today, at its time by the clocks here', () => {
  const planned = [...Array(7).keys()].map((days) => {
    const checkIn = firstCheckIn(templates.T2, addDays('2026-11-20', days), noClosures) // a Friday
    return checkIn && wallTime(checkIn.at, checkIn.zone)
  })
  const [next, after] = ['2026-11-23', '2026-11-30'].map((date) => ({ date, time: '10:00' }))
  expect(planned).toEqual([next, next, next, after, after, after, after])
})

test('steps that wait for one another do so after removing some', () => {
  const form = aForm()
  const [first] = formSteps(form, today)
  const without = { ...form, ...changeStep(first?.id ?? '', { removed: true })(form) }
  let count = 0
  const edits = draftToEdits('deal', formToDraft(without, today), today, () => `new${count++}`)
  const steps = edits.filter((edit) => edit.entity.startsWith('ms'))
  const ids = steps.map((edit) => edit.entity)
  expect(steps).toHaveLength(11)
  for (const { fields } of steps) for (const id of Array.isArray(fields.after) ? fields.after : []) expect(ids).toContain(id)
})
