import { expect, test } from 'vitest'
import { Change } from '../../lib/plan/change.ts'
import { draftSteps, draftToEdits, orderKeys, type DraftPerson, type PlanDraft } from '../../lib/plan/draft-plan.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'
const numbers = () => {
  let count = 0
  return () => `7F3K${++count}`
}
const people: DraftPerson[] = [
  { id: 'stDee', name: 'Dee Marsh', email: 'dee@harbormills.example', side: 'buyer', role: 'champion' },
  { id: 'stIda', name: 'Ida Roos', email: 'ida@harbormills.example', side: 'buyer', role: 'economic-buyer' },
  { id: 'stSarah', name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller', role: 'account-executive' },
]
function draft(more: Partial<PlanDraft> = {}): PlanDraft {
  const template = more.template ?? templates.T1
  return {
    account: 'Harbor Mills',
    opportunity: 'Line B pilot',
    seller: 'Kestrel',
    domains: ['harbormills.example'],
    outcome: '',
    outcomeSource: '',
    liveBy: '2027-03-01',
    signBy: '2027-01-29',
    template,
    people,
    steps: draftSteps(template, '2027-01-29', people, today, numbers()),
    ...more,
  }
}
function saved(given: PlanDraft) {
  const replica = new Replica('deal1')
  const record = replica.edit(draftToEdits('deal1', given, today, numbers()))
  return { plan: replica.plan, record, replica }
}

test('the steps of a template have dates, and an owner in whose court they are where the role is taken', () => {
  const steps = draft().steps
  expect(steps.map((step) => step.title)).toEqual(templates.T1.steps.map((step) => step.title))
  expect(steps[1]).toMatchObject({ side: 'buyer', buyerOwner: 'stIda', sellerOwner: null, due: '2026-12-24' })
  expect(steps[0]).toMatchObject({ side: 'buyer', buyerOwner: null, sellerOwner: null })
  expect(steps[10]).toMatchObject({ side: 'both', buyerOwner: 'stIda', sellerOwner: 'stSarah' })
  expect(steps[11]).toMatchObject({ side: 'seller', buyerOwner: null, sellerOwner: null })
})

test('a draft that is saved is the plan', () => {
  const { plan } = saved(draft())
  expect(plan).toMatchObject({
    deleted: false,
    deal: {
      account: 'Harbor Mills',
      opportunity: 'Line B pilot',
      seller: 'Kestrel',
      domains: ['harbormills.example'],
      template: 'T1',
    },
    head: { title: 'Harbor Mills and Kestrel plan', signBy: '2027-01-29', liveBy: '2027-03-01', draftedOn: today },
    damaged: [],
  })
  expect(plan.deal.key).toMatch(/^SM-[0-9A-Z]{4}$/)
  expect(plan.milestones.map((step) => step.title)).toEqual(templates.T1.steps.map((step) => step.title))
  expect(plan.stakeholders.map((person) => person.name)).toEqual(['Dee Marsh', 'Ida Roos', 'Sarah Chen'])
})

test('a template brings its criteria to both sides and its risks to our team', () => {
  const { plan } = saved(draft({ template: templates.T3, steps: [] }))
  expect(plan.criteria.map(({ statement, audience }) => [statement, audience])).toEqual(
    templates.T3.criteria.map((criterion) => [criterion.statement, 'shared']),
  )
  expect(plan.risks.map(({ statement, audience }) => [statement, audience])).toEqual(
    templates.T3.risks.map((risk) => [risk.statement, 'internal']),
  )
})

test('each step waits for the one before it, or for those it names; the signature for none', () => {
  const { plan } = saved(draft())
  const titles = new Map(plan.milestones.map((step) => [step.id, step.title]))
  const waits = (title: string) => plan.milestones.find((step) => step.title === title)?.after.map((id) => titles.get(id))
  expect(waits('Technical validation')).toEqual([])
  expect(waits('Economic buyer alignment call')).toEqual(['Technical validation'])
  expect(waits('Security questionnaire sent')).toEqual(['Technical validation'])
  expect(waits('Finance approval and PO')).toEqual(['Vendor code created'])
  expect(waits('Signature')).toEqual([])
  expect(waits('Kickoff and first-value milestone')).toEqual(['Signature'])
})

test('the largest template with sixty people is one change within its limits', () => {
  const crowd = Array.from({ length: 60 }, (_, index): DraftPerson => ({ id: `st${index}`, name: `P${index}`, email: `p${index}@x.example`, side: 'buyer', role: null })) // prettier-ignore
  const { record } = saved(draft({ people: crowd }))
  expect(Change.safeParse(record?.change).success).toBe(true)
})

test('starting a plan is not undone by undo', () => {
  for (const account of ['Harbor Mills', '']) expect(saved(draft({ account })).replica.undo()).toBeNull()
})

test('what was left empty is not written', () => {
  const { record } = saved(draft({ outcome: '', liveBy: null, opportunity: '' }))
  const fields = record?.change.ops.map((op) => op.f)
  expect(fields).not.toContain('outcome')
  expect(fields).not.toContain('liveBy')
  expect(record?.change.ops.filter((op) => op.v === null || op.v === '')).toEqual([])
})

test('hostile names are kept as text', () => {
  const name = '<img src=x onerror=alert(1)>\u202E\uD83D'
  const hostile = draft({ account: name, people: [{ ...people[0], name } as DraftPerson] })
  expect(saved(hostile).plan).toMatchObject({ deal: { account: name }, stakeholders: [{ name }] })
})

test('order keys follow each other, also after one that is there', () => {
  const next = orderKeys('a5')
  const keys = ['a5', ...Array.from({ length: 100 }, next)]
  expect(keys).toEqual([...keys].sort())
  expect(new Set(keys).size).toBe(101)
})

test('what was said of the moment is kept where only our team sees it', () => {
  const edits = draftToEdits('deal1', draft({ readiness: ['pain'] }), today, numbers())
  expect(edits.filter(({ audience, entity }) => audience === 'internal' && entity === 'amdeal1')).toEqual([
    { audience: 'internal', entity: 'amdeal1', fields: { readiness: ['pain'] } },
  ])
  expect(draftToEdits('deal1', draft({ readiness: [] }), today, numbers()).some(({ entity }) => entity === 'amdeal1')).toBe(false)
})
