import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Change } from '../../lib/plan/change.ts'
import { draftSteps, draftToEdits, type DraftPerson } from '../../lib/plan/draft-plan.ts'
import { addNote } from '../../lib/plan/edits.ts'
import { Role, type Side } from '../../lib/plan/entity-kinds.ts'
import { sidesOf } from '../../lib/plan/owners.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { planToTemplate } from '../../lib/plan/templates/plan-to-template.ts'
import { step, Template } from '../../lib/plan/templates/template.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { withoutNames } from '../../lib/plan/templates/without-names.ts'
import { anyPlan } from './any-plan.ts'
import { buildPlan } from './build-plan.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
/** A Wednesday, further away than any template needs. */
const signBy = '2027-06-16'
const mine = { id: 'tm1', name: 'Ours' }
let given = 0
const newId = () => `new${given++}`

/** Somebody in every role, on both sides. */
const everybody = (['buyer', 'seller'] as const).flatMap((side: Side) =>
  Role.options.map((role, index): DraftPerson => ({ id: `st${side}${role}`, name: `Zed${side}${index}`, email: '', side, role })),
)
function planOf(template: Template): { plan: Plan; replica: Replica } {
  const replica = new Replica()
  const steps = draftSteps(template, signBy, everybody, today, newId)
  const draft = { account: 'Northgate', opportunity: '', seller: 'Kestrel', domains: [], outcome: '', outcomeSource: '', liveBy: null, signBy, template, people: everybody, steps } // prettier-ignore
  replica.edit(draftToEdits('deal1', draft, today, newId))
  return { plan: replica.plan, replica }
}

/** What a plan keeps of a template's steps: the first role of the sides whose court it is in, and whom it waits for by name. */
const known = ({ steps }: Template) =>
  steps.map((each, index) => {
    const { title, side, due, doneWhen, key = false, gate = null, duration = null, prompt = false } = each
    const roles = (of: Side, all: Role[]) => (sidesOf(each).includes(of) ? all.slice(0, 1) : [])
    const waits = gate === 'signature' ? [] : (each.after ?? [index]).map((number) => steps[number - 1]?.title).filter(Boolean)
    const owners = [roles('buyer', each.buyerRoles), roles('seller', each.sellerRoles)]
    return { title, side, doneWhen, key, gate, duration, prompt, owners, due: prompt ? null : due, waits: new Set(waits) }
  })
const byTitle = (one: { title: string }, other: { title: string }) => (one.title < other.title ? -1 : 1)

test.each(Object.values(templates))('a template of a plan made from $id gives the same steps', (template) => {
  const again = planToTemplate(planOf(template).plan, mine)
  expect(known(again).sort(byTitle)).toEqual(known(template).sort(byTitle))
  expect(again.criteria).toEqual(template.criteria)
  expect(Template.safeParse(again).success).toBe(true)
})

test.each(Object.values(templates))('saved again and again $id stays as it was saved first', (template) => {
  const first = planToTemplate(planOf(template).plan, mine)
  expect(planToTemplate(planOf(first).plan, mine)).toEqual(first)
})

test('names, addresses, dates and notes stay with the plan', () => {
  const plan = buildPlan({
    deal: { account: 'Northgate Bank', seller: 'Kestrel Systems', opportunity: 'Triage', domains: ['northgate.example'] },
    head: { signBy, outcome: 'Secret outcome' },
    stakeholders: [
      { name: 'Priya Raman', email: 'priya@northgate.example', role: 'champion' },
      { name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller', role: 'account-executive' },
      { name: 'Tom', email: '', role: null },
      { name: 'Jean-Luc C.', email: '', role: 'other', side: 'seller' },
      { name: '(?<[^$', email: '' },
    ],
    milestones: [
      { title: 'Priya Raman signs for Northgate Bank by March 15', due: '2027-03-15', buyerOwner: 'st1', sellerOwner: 'st2' },
      { title: 'Jean-Luc C. asks' },
      { title: "Tom's form goes to priya@northgate.example (12/4)", doneWhen: 'Sarah has it from Northgate, 4 Dec 2026' },
      { title: 'Kestrel sends ISO 27001 and the 24/7 plan', due: '2027-06-01' },
      { title: 'Ours alone', audience: 'internal', due: '2027-06-02' },
    ],
    criteria: [{ statement: 'Northgate triage', comparator: '<=', threshold: -20, unit: '%', window: 'until Jun 1' }],
    risks: [
      { statement: 'Priya leaves', counter: 'Meet Tom', counterOn: '2027-06-02' },
      { statement: 'Secret risk', audience: 'internal' },
    ],
    notes: [{ text: 'Secret note', about: 'ms1' }],
  })
  const template = planToTemplate(plan, mine)
  const text = JSON.stringify(template)
  for (const word of [
    'Priya',
    'Raman',
    'Sarah',
    'Chen',
    'Tom',
    'Northgate',
    'Kestrel',
    '@',
    'example',
    'Triage',
    'Secret',
    'alone',
    '2026',
    '2027',
    'March',
    'Dec',
    'Jun',
    '12/4',
  ])
    // prettier-ignore
    expect(text, word).not.toContain(word)
  expect(template.steps.map((each) => each.title)).toEqual([
    'The champion signs for the buyer',
    'Us sends ISO 27001 and the 24/7 plan',
    'Our contact asks',
    "Their contact's form goes to ()",
  ])
  expect(template.steps[0]).toMatchObject({ due: -67, buyerRoles: ['champion'], sellerRoles: ['account-executive'] })
  expect(template.risks).toEqual([{ statement: 'The champion leaves', trigger: '', counter: 'Meet their contact', counterOn: -10, shared: true }]) // prettier-ignore
})

test('names are found in capitals, in small letters and of two letters, words that only look like one stay', () => {
  const plan = buildPlan({
    deal: { account: 'Northgate Bank', seller: 'Kestrel Systems', domains: ['northgate.example'] },
    stakeholders: [
      { name: 'Priya Raman', role: 'champion' },
      { name: 'Li Wu', role: 'legal-reviewer' },
      { name: 'Will de Vries', role: 'procurement' },
    ],
  })
  expect(withoutNames('NORTHGATE security review', plan)).toBe('The buyer security review')
  expect(withoutNames('priya sends KESTREL the form', plan)).toBe('the champion sends us the form')
  expect(withoutNames('PRIYA RAMAN and priya raman', plan)).toBe('The champion and the champion')
  expect(withoutNames('Li signs off, then Wu', plan)).toBe('The legal reviewer signs off, then the legal reviewer')
  expect(withoutNames('Will signs', plan)).toBe('The procurement signs')
  expect(withoutNames('They will get the bon de commande, li.', plan)).toBe('They will get the bon de commande, li.')
})

test('steps that wait for each other no longer do in the template, and a step may wait for one without a date', () => {
  const plan = buildPlan({
    milestones: [
      { title: 'One', due: '2026-12-01', after: ['ms2'] },
      { title: 'Two', due: '2026-12-02', after: ['ms1'] },
      { title: 'Three', due: '2026-12-03', after: ['ms4'] },
      { title: 'Four' },
    ],
  })
  expect(planToTemplate(plan, mine).steps.map((each) => each.after)).toEqual([[], [1], [4], []])
})

test('a plan without a signature step counts from its target, then from its last date, and one without dates has prompts', () => {
  const steps = [
    { title: 'One', due: '2026-12-02' },
    { title: 'Two', due: '2026-12-09' },
  ]
  const dues = (plan: Plan) => planToTemplate(plan, mine).steps.map((each) => [each.due, each.prompt === true])
  expect(dues(buildPlan({ head: { signBy: '2026-12-16' }, milestones: steps }))).toEqual([[-10, false], [-5, false]]) // prettier-ignore
  expect(dues(buildPlan({ milestones: steps }))).toEqual([[-5, false], [0, false]]) // prettier-ignore
  expect(dues(buildPlan({ milestones: [{ title: 'One' }, { title: 'Two' }] }))).toEqual([[0, true], [0, true]]) // prettier-ignore
  expect(dues(buildPlan())).toEqual([])
})

test('a template of 200 steps makes a plan in one change that can be read back', () => {
  const steps = Array.from({ length: 200 }, (_, index) =>
    step(`Step ${index}`, 'both', ['champion', 'account-executive'], index - 100, 'Done is done.', { key: true, duration: 3 }),
  )
  const { plan, replica } = planOf({ id: 'tm200', name: 'Long', about: '', steps, criteria: [], risks: [] })
  expect(plan.milestones.map((each) => each.title)).toEqual(steps.map((each) => each.title))
  for (const record of replica.records) expect(Change.safeParse(record.change).success).toBe(true)
  expect(planToTemplate(plan, mine).steps).toHaveLength(200)
})

test('our notes of a template come to its steps, and its first meeting, for our side and for both', () => {
  const { plan } = planOf(templates.T2)
  const titles = new Map(plan.milestones.map((each) => [each.id, each.title]))
  expect(plan.notes.map((note) => [titles.get(note.about ?? ''), note.text, note.audience])[0]).toEqual(['Security review complete', 'SOC 2 docs provided', 'internal']) // prettier-ignore
  expect(plan.notes).toHaveLength(6)
})

test('a counter has its day in the plan, and none before today', () => {
  const { plan } = planOf(templates.T3)
  const steward = plan.risks.find((risk) => risk.statement === 'Data access delay')
  const intake = plan.milestones.find((each) => each.title === 'Security intake')
  // Day 2 of the week at whose end the intake is due.
  expect([steward?.counterOn, intake?.due]).toEqual(['2027-04-30', '2027-05-05'])
  const replica = new Replica()
  const draft = { account: 'A', opportunity: '', seller: 'S', domains: [], outcome: '', outcomeSource: '', liveBy: null, signBy: '2026-11-27', template: templates.T3, people: [], steps: [] } // prettier-ignore
  replica.edit(draftToEdits('deal1', draft, today, newId))
  expect(replica.plan.risks.map((risk) => risk.counterOn)).toEqual([today, today, null])
})

test('any plan, however odd, gives a template that can be read back, and a note does not change it', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const template = planToTemplate(plan, mine)
      expect(Template.safeParse(template).success).toBe(true)
      expect(template.steps).toHaveLength(plan.milestones.filter((each) => each.audience === 'shared').length)
    }),
  )
  const { plan, replica } = planOf(templates.T1)
  replica.edit(addNote('ntX', { text: 'Ask', kind: 'note', about: null, on: today, internal: false }))
  expect(planToTemplate(replica.plan, mine)).toEqual(planToTemplate(plan, mine))
})
