import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { firstName } from '../../lib/render/first-name.ts'
import { renderNudge } from '../../lib/render/nudge.ts'
import { stepPhrase } from '../../lib/render/step-phrase.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { northgateDay } from './northgate.ts'
import { parseMail } from './parse-mail.ts'

const nudge = (step: NonNullable<PlanParts['milestones']>[number], stakeholders: PlanParts['stakeholders'] = []) => {
  const plan = buildPlan({ milestones: [step], stakeholders })
  return renderNudge(plan, must(plan.milestones[0], 'the step'), { today: northgateDay, locale: 'en-US' })
}
const tom = [{ name: 'Tom Adeyemi' }]

test('a nudge says what was planned and offers a hand', () => {
  const { html, text } = nudge({ title: 'Vendor onboarding form', due: '2026-11-18', buyerOwner: 'st1' }, tom)
  expect(text).toBe('The vendor onboarding form was planned for Wed, Nov 18.\nCan we fill in anything for Tom?\n')
  const root = parseMail(html).firstElementChild
  expect(root?.textContent).toBe('The vendor onboarding form was planned for Wed, Nov 18. Can we fill in anything for Tom?')
  expect([root?.tagName, root?.getAttribute('data-sidemap'), root?.getAttribute('data-sidemap-kind')]).toEqual([
    'DIV',
    'deal1-ms1',
    'nudge',
  ])
})

test('a step that nobody owns asks who should', () => {
  expect(nudge({ title: 'Finance approval', due: '2026-11-18' }).text).toContain('Who at Northgate should own this?')
})

test('a step that is to come or has no day is told so', () => {
  expect(nudge({ title: 'Legal review', due: '2026-11-23', buyerOwner: 'st1' }, tom).text).toContain(
    'The legal review is planned for Mon, Nov 23.',
  )
  expect(nudge({ title: 'Legal review', buyerOwner: 'st1' }, tom).text).toContain('The legal review has no date yet.')
})

test('an internal step cannot become a mail', () => {
  expect(() => nudge({ title: 'Call their board', audience: 'internal' })).toThrow('internal step')
})

test('an owner whom only the team knows is not named', () => {
  const hidden = [{ name: 'Hidden Helper', audience: 'internal' as const }]
  expect(nudge({ title: 'Legal review', due: '2026-11-18', buyerOwner: 'st1' }, hidden).text).toContain(
    'Can we fill in anything?\n',
  )
})

test('a hostile title stays text', () => {
  const { html } = nudge({ title: '<img src=x onerror=alert(1)>', due: '2026-11-18', buyerOwner: 'st1' }, [{ name: '<b>"Tom"' }])
  expect(parseMail(html).querySelectorAll('*')).toHaveLength(1)
  expect(parseMail(html).textContent).toContain('“<img src=x onerror=alert(1)>” was planned')
})

test.for([
  ['Vendor onboarding form', 'The vendor onboarding form'],
  ['Business case review with CFO', 'The business case review with CFO'],
  ['DPA review', 'The DPA review'],
  ['Send subprocessor list', '“Send subprocessor list”'],
  ['MSA and DPA sent', '“MSA and DPA sent”'],
  ['Complete security review', '“Complete security review”'],
  ['December review', '“December review”'],
  ['The security review', '“The security review”'],
  ['', 'One step'],
] as const)('"%s" is spoken of as %s', ([title, phrase]) => {
  expect(stepPhrase(title)).toBe(phrase)
})

test.for([
  ['Tom Adeyemi', 'Tom'],
  ['Anne-Marie O’Neill', 'Anne-Marie'],
  ['Adeyemi, Tom', 'Adeyemi, Tom'],
  ['Dr Grace Lin', 'Dr Grace Lin'],
  ['J. Weiss', 'J. Weiss'],
  ['山田 太郎', '山田 太郎'],
  ['', ''],
] as const)('%s is called %s', ([name, first]) => {
  expect(firstName(name)).toBe(first)
})
