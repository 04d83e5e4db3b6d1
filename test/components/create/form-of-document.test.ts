import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { must } from '../../../lib/base/must.ts'
import { formOfDocument } from '../../../components/create/form-of-document.ts'
import { formToDraft } from '../../../components/create/form-to-draft.ts'
import { proposePlan } from '../../../lib/exchange/propose-plan.ts'
import { readPlans } from '../../../lib/exchange/read-plans.ts'
import { draftToEdits } from '../../../lib/plan/draft-plan.ts'
import { Replica } from '../../plan/replica.ts'
import { aForm, today } from './a-form.ts'

let count = 0
const newId = () => `D${++count}`

function saved(name: string) {
  const content = readFileSync(`test/fixtures/exchange/${name}`, 'utf8')
  const source = name.endsWith('html') ? { html: content } : { text: content }
  const found = must(readPlans(source, { today, dateOrder: 'mdy', seller: 'Kestrel' })[0], 'a plan')
  const draft = formToDraft(formOfDocument(aForm(), proposePlan(found, today), newId), today)
  const replica = new Replica()
  replica.edit(draftToEdits('deal1', draft, today, newId))
  return { draft, plan: must(replica.plan, 'plan') }
}

test('a plan in text is saved with its own steps, dates, owners, criteria and roles', () => {
  const { draft, plan } = saved('t1.txt')
  const nameOf = (id: string | null) => plan.stakeholders.find((person) => person.id === id)?.name ?? ''
  expect(draft).toMatchObject({ account: 'Northgate Bank', signBy: '2026-12-18' })
  expect(plan.milestones.filter(({ title, due, buyerOwner, sellerOwner }) => title === 'Signature' && due === '2026-12-18' && nameOf(buyerOwner) === 'Grace Lin' && nameOf(sellerOwner) === 'Ben Holt')).toHaveLength(1) // prettier-ignore
  expect(plan.milestones.find(({ gate }) => gate === 'kickoff')?.due).toBeNull()
  expect(plan.criteria).toHaveLength(3)
  expect(plan.stakeholders.find(({ name }) => name === 'Grace Lin')).toMatchObject({ role: 'economic-buyer', title: 'CFO' })
})

test('what is done in a document is done in the plan, on its day', () => {
  const { plan } = saved('s3.html')
  const [first, second] = plan.milestones
  expect(first).toMatchObject({ title: 'Security review complete', status: 'done', doneOn: '2026-11-01' })
  expect(second).toMatchObject({ status: 'doing', doneOn: null })
})
