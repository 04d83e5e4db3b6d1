import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { proposePlan } from '../../lib/exchange/propose-plan.ts'
import { readPlans } from '../../lib/exchange/read-plans.ts'
import { Template } from '../../lib/plan/templates/template.ts'

const today = '2026-11-21'
function proposed(name: string) {
  const content = readFileSync(`test/fixtures/exchange/${name}`, 'utf8')
  const source = name.endsWith('html') ? { html: content } : { text: content }
  return proposePlan(must(readPlans(source, { today, dateOrder: 'mdy', seller: 'Kestrel' })[0], 'a plan'), today)
}

test('a document is a template of its own, with what its steps say beside it', () => {
  const plan = proposed('t1.txt')
  expect(Template.parse(plan.template)).toEqual(plan.template)
  expect(plan).toMatchObject({
    account: 'Northgate Bank',
    opportunity: 'Alert triage rollout',
    signBy: '2026-12-18',
    liveBy: null,
  })
  expect(plan.steps[10]).toEqual({ due: '2026-12-18', status: 'open', buyerOwner: 'Grace Lin', sellerOwner: 'Ben Holt' })
  expect(plan.template.steps.flatMap(({ gate, title }) => (gate ? [[gate, title]] : []))).toEqual([
    ['signature', 'Signature'],
    ['kickoff', 'Kickoff and first-value milestone'],
  ])
  expect(plan.template.steps.at(-1)?.prompt).toBe(true)
  expect(plan.template.criteria[0]).toMatchObject({
    statement: 'False-positive rate',
    comparator: '<=',
    threshold: 2.5,
    unit: '%',
  })
})

test('what is done stays done, a risk is the team’s own, and a weekly meeting goes on', () => {
  const plan = proposed('s3.html')
  expect(plan.steps.map(({ status }) => status)).toEqual(['done', 'doing', 'open', 'open', 'open', 'open'])
  expect(plan.template.risks).toMatchObject([{ shared: false }])
  expect(plan.template.checkIn).toEqual({ weekday: 1, time: '10:00' })
  expect(plan.checkIn).toBeNull() // It is past.
})

test('no step stands before today, so that nothing seems to be pressed together', () => {
  const { template } = proposed('s3.html')
  expect(Math.min(...template.steps.map(({ due }) => due))).toBeGreaterThan(-5)
})
