import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { cascade } from '../../lib/plan/cascade.ts'
import { cascadeEdits } from '../../lib/plan/cascade-edits.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { draftSteps, draftToEdits, type DraftPerson } from '../../lib/plan/draft-plan.ts'
import { setDuration, setStatus, toggleDone } from '../../lib/plan/edits.ts'
import { flaggedAhead } from '../../lib/plan/flagged-ahead.ts'
import { newFlags } from '../../lib/plan/flags.ts'
import { health } from '../../lib/plan/health.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { rememberRecap } from '../../lib/plan/recap-period.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { Replica } from '../plan/replica.ts'

/**
 * R121, R053, R056, R126: the bank of T3 with a board date in seven weeks, week by week. The security review was planned with three
 * weeks; in the second week the bank says that it takes eight.
 */
const boardDate = '2026-12-18'
const firstMonday = '2026-11-02'
const monday = (week: number): PlanDate => addDays(firstMonday, (week - 1) * 7)
const at = (day: PlanDate): number => Date.parse(`${day}T09:00:00Z`)
const people: DraftPerson[] = [
  { id: 'stNoor', name: 'Noor Haddad', email: 'noor@meridian.example', side: 'buyer', role: 'security-reviewer' },
  { id: 'stOlga', name: 'Olga Brandt', email: 'olga@meridian.example', side: 'buyer', role: 'economic-buyer' },
  { id: 'stSarah', name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller', role: 'account-executive' },
]

/** The plan as it is made on the first Monday, with the review that nobody has questioned yet. */
function firstWeek(): Replica {
  const deal = new Replica('deal1', { now: at(firstMonday) })
  let count = 0
  const newId = () => `7F3K${++count}`
  const template = templates.T3
  const steps = draftSteps(template, boardDate, people, firstMonday, newId)
  const head = { account: 'Meridian Trust', opportunity: 'Fraud triage', seller: 'Kestrel', domains: ['meridian.example'] }
  const draft = { ...head, outcome: '', outcomeSource: '', liveBy: null, signBy: boardDate, template, people, steps }
  deal.edit(draftToEdits('deal1', draft, firstMonday, newId))
  const [intake, checkpoint] = [stepOf(deal, 'Security intake'), stepOf(deal, 'Decision checkpoint')]
  const review = { title: 'Security review', side: 'buyer', buyerOwner: 'stNoor', sellerOwner: 'stSarah' }
  deal.edit([
    { audience: 'shared', entity: 'msReview', fields: { ...review, due: '2026-11-27', duration: 15, durationFrom: 'assumed', after: [intake.id] } },
    { audience: 'shared', entity: checkpoint.id, fields: { after: [...checkpoint.after, 'msReview'] } },
  ]) // prettier-ignore
  return deal
}

const stepOf = ({ plan }: Replica, title: string): Milestone =>
  must(
    plan.milestones.find((step) => step.title === title),
    title,
  )
const look = ({ plan }: Replica, today: PlanDate) => schedule(plan, today)

/** A week goes by: what was done in it, and what the panel writes down when the plan is looked at on the Monday after. */
function pass(deal: Replica, week: number, done: (deal: Replica, today: PlanDate) => Edit[] = () => []): PlanDate {
  const today = monday(week)
  deal.moveTo(at(today))
  deal.edit(done(deal, today))
  deal.edit(newFlags(deal.plan, look(deal, today), today))
  return today
}
const finish = (title: string) => (deal: Replica, today: PlanDate) => toggleDone(stepOf(deal, title), today)

test('a security review of eight weeks in place of three is flagged in week 2, the recap says so, and the cascade moves the signature', () => {
  const deal = firstWeek()
  expect(look(deal, firstMonday).signature).toMatchObject({ target: boardDate, predicted: boardDate, slip: 0 })

  const week2 = pass(deal, 2, (now, today) => [
    ...finish('Security intake')(now, today),
    ...setStatus(stepOf(now, 'Security review'), 'doing', today),
    ...setDuration(stepOf(now, 'Security review'), { days: 40, from: 'buyer' }, today),
  ])
  const seen = look(deal, week2)
  expect(seen.forecasts.get('msReview')).toMatchObject({
    predicted: '2027-01-01',
    slip: 25,
    because: { kind: 'takes', days: 40 },
  })
  expect(seen.signature).toMatchObject({ predicted: '2027-01-22', slip: 25 })
  expect(health(deal.plan, seen, week2).word).toBe('off-track')
  expect(deal.plan.flags.map(({ step, flaggedOn }) => [step, flaggedOn])).toContainEqual(['msReview', week2])

  const week3 = pass(deal, 3, finish('Pilot kickoff'))
  deal.edit(rememberRecap(deal.plan, addDays(week3, -3)))
  const preview = cascade(deal.plan, stepOf(deal, 'Security review'), '2027-01-01', week3, 'move')
  expect(preview.signature).toEqual({ from: boardDate, to: '2027-01-22' })
  expect(preview.tell.map(({ person }) => person.name)).toEqual(['Noor Haddad', 'Olga Brandt', 'Sarah Chen'])
  const reason = { id: 'ntWhy', text: 'Their review takes eight weeks', internal: false, on: week3 }
  deal.edit(cascadeEdits(deal.plan, stepOf(deal, 'Security review'), preview, { target: true, reason }))
  expect(look(deal, week3).signature).toMatchObject({ target: '2027-01-22', predicted: '2027-01-22', slip: 0 })

  const options = { today: week3, now: at(week3), locale: 'en-US', tone: 'detailed' as const, sender: null, writer: null }
  const told = draftRecap(deal.plan, deal.records, options).blocks.map(({ text }) => text)
  expect(told).toContainEqual(
    expect.stringMatching(/^Security review: Fri, Nov 27 → Fri, Jan 1.*which moves the signature 25 working days later/),
  )
  expect(told.join('\n')).toContain('Their review takes eight weeks')
})

test('run to its end, the slip counts as seen early: flagged 18 days before the review was due and 39 before the board date', () => {
  const deal = firstWeek()
  pass(deal, 2, (now, today) => [
    ...finish('Security intake')(now, today),
    ...setStatus(stepOf(now, 'Security review'), 'doing', today),
    ...setDuration(stepOf(now, 'Security review'), { days: 40, from: 'buyer' }, today),
  ])
  for (let week = 3; week <= 8; week++) pass(deal, week, week === 3 ? finish('Pilot kickoff') : undefined)
  const broken = flaggedAhead(deal.plan, monday(8))
  const days = (step: string) => broken.find((each) => each.step === step)?.ahead
  expect(days('msReview')).toBe(18)
  expect(days('pldeal1')).toBe(39)
  expect(broken.filter(({ isEarly }) => isEarly).map(({ step }) => step)).toEqual(expect.arrayContaining(['msReview', 'pldeal1']))
})

test('without the question in week 2 the same review is flagged only when it is late, and that is not early', () => {
  const deal = firstWeek()
  pass(deal, 2, finish('Security intake'))
  for (let week = 3; week <= 8; week++) pass(deal, week, week === 3 ? finish('Pilot kickoff') : undefined)
  const review = must(
    flaggedAhead(deal.plan, monday(8)).find(({ step }) => step === 'msReview'),
    'the review',
  )
  expect(review.isEarly).toBe(false)
})
