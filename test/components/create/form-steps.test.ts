import { expect, test } from 'vitest'
import type { DraftForm, FormUpdate } from '../../../components/create/draft-form.ts'
import { addStep, changeStep, chooseTemplate, putPeopleBack, putStepsBack, removePerson, setLiveBy, setRole, setSignBy } from '../../../components/create/form-changes.ts' // prettier-ignore
import { signDate } from '../../../components/create/form-dates.ts'
import { formSteps, leadOwner } from '../../../components/create/form-steps.ts'
import { must } from '../../../lib/base/must.ts'
import { step, type Template } from '../../../lib/plan/templates/template.ts'
import { templates } from '../../../lib/plan/templates/templates.ts'
import { aForm, today } from './a-form.ts'

const after = (form: DraftForm, ...updates: FormUpdate[]): DraftForm =>
  updates.reduce((now, update) => ({ ...now, ...update(now) }), form)
const counted = () => {
  let count = 0
  return () => `other${count++}`
}
const steps = (form: DraftForm) => formSteps(form, today)
const stepCalled = (form: DraftForm, title: string) =>
  must(
    steps(form).find((step) => step.title === title),
    title,
  )
const idOf = (form: DraftForm, title: string) => stepCalled(form, title).id
const personCalled = (form: DraftForm, name: string) =>
  must(
    form.people.find((person) => person.name === name),
    name,
  ).id

test('it opens with the whole template, dated back from the first working day 13 weeks ahead', () => {
  const form = aForm()
  expect(form.liveBy).toBe('2027-02-19')
  expect(signDate(form, today)).toBe('2027-01-21')
  expect(steps(form)).toHaveLength(12)
  expect(stepCalled(form, 'Signature').due).toBe('2027-01-21')
})

test('nobody is expected to work on a weekend, at Christmas or at New Year', () => {
  const dates = steps(aForm()).map((step) => step.due)
  expect(dates.filter((date) => /12-2[456]|12-31|01-01/.test(date))).toEqual([])
  expect(dates.filter((date) => [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay()))).toEqual([])
})

test('another go-live date moves every step but the one whose date was typed', () => {
  const form = aForm()
  const moved = after(form, changeStep(idOf(form, 'Vendor code created'), { due: '2026-12-01' }), setLiveBy('2027-03-26'))
  expect(stepCalled(moved, 'Signature').due).toBe('2027-02-25')
  expect(stepCalled(moved, 'Vendor code created').due).toBe('2026-12-01')
})

test('a typed signature date stays when go-live moves, and emptied it is worked back again', () => {
  const typed = after(aForm(), setSignBy('2027-01-15'), setLiveBy('2027-03-26'))
  expect(signDate(typed, today)).toBe('2027-01-15')
  expect(signDate(after(typed, setSignBy(null)), today)).toBe('2027-02-25')
})

test('a cleared go-live date leaves the signature where it was', () => {
  const cleared = after(aForm(), setLiveBy('2027-03-26'), setLiveBy(null))
  expect([cleared.liveBy, signDate(cleared, today)]).toEqual([null, '2027-02-25'])
  expect(cleared.signTyped).toBeNull()
})

test('naming a role gives that person the steps that need it', () => {
  const form = aForm()
  const raul = personCalled(form, 'Raul Torres')
  expect(leadOwner(stepCalled(form, 'Legal redlines complete'))).toBeNull()
  expect(leadOwner(stepCalled(after(form, setRole(raul, 'legal-reviewer')), 'Legal redlines complete'))).toBe(raul)
})

test('an owner chosen by hand outlives roles, and "nobody" is a choice too', () => {
  const form = aForm()
  const [dee, raul] = [personCalled(form, 'Dee Marsh'), personCalled(form, 'Raul Torres')]
  const legal = idOf(form, 'Legal redlines complete')
  const chosen = after(form, changeStep(legal, { owner: dee }), setRole(raul, 'legal-reviewer'))
  expect(leadOwner(stepCalled(chosen, 'Legal redlines complete'))).toBe(dee)
  expect(leadOwner(stepCalled(after(chosen, changeStep(legal, { owner: null })), 'Legal redlines complete'))).toBeNull()
})

test('steps of ours that nobody else is there for are the user’s', () => {
  const form = aForm()
  expect(leadOwner(stepCalled(form, 'MSA / DPA exchanged'))).toBe(form.user)
  const without = after(form, removePerson(must(form.user, 'user')))
  expect(leadOwner(stepCalled(without, 'MSA / DPA exchanged'))).toBeNull()
})

test('a removed person owns nothing until they are put back', () => {
  const form = aForm()
  const dee = personCalled(form, 'Dee Marsh')
  const owned = after(form, changeStep(idOf(form, 'Vendor code created'), { owner: dee }))
  const removed = after(owned, removePerson(dee))
  expect(leadOwner(stepCalled(removed, 'Vendor code created'))).toBeNull()
  expect(leadOwner(stepCalled(after(removed, putPeopleBack), 'Vendor code created'))).toBe(dee)
})

test('who waited for a removed step waits for what that one waited for', () => {
  const form = aForm()
  const before = (of: DraftForm, title: string) => {
    const all = steps(of)
    return must(stepCalled(of, title).after, 'after').map((number) => all[number - 1]?.title)
  }
  expect(before(form, 'Vendor code created')).toEqual(['Vendor onboarding form submitted'])
  const removed = after(form, changeStep(idOf(form, 'Vendor onboarding form submitted'), { removed: true }))
  expect(before(removed, 'Vendor code created')).toEqual(['Business case review with EB'])
  expect(before(removed, 'Finance approval and PO')).toEqual(['Vendor code created'])
  expect(steps(after(removed, putStepsBack))).toEqual(steps(form))
})

const teamTemplate = (waits: number[][]): Template => ({
  id: 'tm1',
  name: 'Ours',
  about: '',
  steps: waits.map((before, index) => step(`Step ${index + 1}`, 'both', [null, null], index - 99, '', { after: before })),
  criteria: [],
  risks: [],
})
const removed = (form: DraftForm, ...titles: string[]) => after(form, ...titles.map((title) => changeStep(idOf(form, title), { removed: true }))) // prettier-ignore

test('a template of a team in which steps wait for each other can be cut down like any other', () => {
  const form = after(aForm(), chooseTemplate(teamTemplate([[2], [1], [1, 4], []]), counted()))
  const left = removed(form, 'Step 1', 'Step 2')
  expect(steps(left).map((each) => [each.title, each.after])).toEqual([['Step 3', [2]], ['Step 4', []]]) // prettier-ignore
})

test('many ways to the same step are walked once', () => {
  // 60 pairs of steps, each waiting for both of the pair before: 2^60 ways to the first.
  const waits = Array.from({ length: 121 }, (_, index) => (index < 2 ? [] : [index - (index % 2) - 1, index - (index % 2)]))
  const form = after(aForm(), chooseTemplate(teamTemplate(waits), counted()))
  const between = Array.from({ length: 118 }, (_, index) => `Step ${index + 3}`)
  expect(steps(removed(form, ...between)).map((each) => each.after)).toEqual([[], [], [1, 2]])
})

test('an added step takes its place by date and survives another template', () => {
  const form = after(aForm(), addStep({ id: 'msx', title: 'Reference call', side: 'buyer', due: '2026-12-24' }))
  const titles = steps(form).map((step) => step.title)
  expect(titles.indexOf('Reference call')).toBe(titles.indexOf('Security questionnaire returned') - 1)
  expect(steps(after(form, chooseTemplate(templates.T2, counted())))).toHaveLength(7)
})

test('what was changed in a template is still there when one comes back to it', () => {
  const form = aForm()
  const renamed = after(form, changeStep(idOf(form, 'Signature'), { title: 'Pen on paper' }))
  const left = after(renamed, chooseTemplate(templates.T2, counted()))
  expect(steps(left).map((step) => step.title)).not.toContain('Pen on paper')
  expect(steps(after(left, chooseTemplate(templates.T1, counted()))).map((step) => step.title)).toContain('Pen on paper')
})

test('a prompt of the co-create sheet has neither owner nor date until somebody gives it one', () => {
  const form = after(aForm(), chooseTemplate(templates.T6, counted()))
  const review = stepCalled(form, 'Legal review')
  expect([review.prompt, review.buyerOwner, review.sellerOwner === null]).toEqual([true, null, true])
  const dated = after(form, changeStep(review.id, { due: '2026-12-09' }))
  expect(stepCalled(dated, 'Legal review')).toMatchObject({ prompt: false, due: '2026-12-09' })
  expect(stepCalled(after(dated, changeStep(review.id, { due: null })), 'Legal review').prompt).toBe(true)
})
