import { describe, expect, test } from 'vitest'
import { must } from '../../../lib/base/must.ts'
import type { Edit } from '../../../lib/plan/change.ts'
import type { CheckId } from '../../../lib/plan/coach/check-names.ts'
import { checks, coach } from '../../../lib/plan/coach/coach.ts'
import type { Finding } from '../../../lib/plan/coach/finding.ts'
import { fixEdits, writtenEdits } from '../../../lib/plan/coach/fix-edits.ts'
import { coachThresholds } from '../../../lib/plan/coach/thresholds.ts'
import { planCheckIn } from '../../../lib/plan/check-ins.ts'
import { setSignBy } from '../../../lib/plan/detail-edits.ts'
import { markSent } from '../../../lib/plan/deal-edits.ts'
import { addNote, addPerson, deleteEntity, moveStep, renameStep, setOwner, setStatus } from '../../../lib/plan/edits.ts'
import type { Plan } from '../../../lib/plan/plan.ts'
import { schedule } from '../../../lib/plan/schedule.ts'
import type { PlanParts } from '../build-plan.ts'
import { Replica } from '../replica.ts'
import { replicaOf, sound, today, withSteps } from './sound-plan.ts'

type Fix = Finding['fix']['do']
type Row = {
  check: CheckId
  when: string
  plan: PlanParts
  /** The day everything in the plan was last changed. */
  changedOn?: string
  about?: string | null
  says: RegExp
  fix: Fix
  /** What a person does with a fix that opens something; a text for one that asks for it. */
  mend?: string | ((plan: Plan, finding: Finding) => Edit[])
}

const stepOf = (plan: Plan, id: string) =>
  must(
    plan.milestones.find((step) => step.id === id),
    id,
  )
const toDate = (date: string) => (plan: Plan, finding: Finding) => moveStep(stepOf(plan, finding.about ?? ''), date)
const toTitle = (title: string) => (plan: Plan, finding: Finding) => renameStep(stepOf(plan, finding.about ?? ''), title)
const toOwner = (owner: string) => (plan: Plan, finding: Finding) =>
  finding.fix.do === 'assign' ? setOwner(stepOf(plan, finding.fix.step), finding.fix.side, owner) : []
const without = (id: string) => sound.stakeholders.filter((person) => person.id !== id)
const head = (fields: PlanParts['head']): PlanParts => ({ ...sound, head: { ...sound.head, ...fields } })
const theirsOnly = Object.fromEntries(sound.milestones.map(({ id }) => [id, { side: 'buyer' }] as const))
const oursOnly = Object.fromEntries(sound.milestones.map(({ id }) => [id, { side: 'seller' }] as const))
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`msMore${index}`, { side: 'buyer' }] as const)) // prettier-ignore
const noted = (_plan: Plan, finding: Finding) =>
  addNote('ntNew', { text: 'Asked', kind: 'note', about: finding.about, on: today, internal: true })
const agreed = [
  { stakeholder: 'stElena', name: 'Elena', signedAt: '2026-11-19T09:00:00Z' },
  { stakeholder: 'stSarah', name: 'Sarah', signedAt: '2026-11-19T09:00:00Z' },
]

const rows: Row[] = [
  { check: 'requalify', when: 'their priority has shifted', plan: { ...sound, value: { requalifySince: '2026-11-19' } }, about: null, says: /requalify, since Nov 19/, fix: 'requalified' },
  { check: 'circle', when: 'two steps wait for each other', plan: withSteps({ msForm: { after: ['msSent'] }, msSent: { after: ['msForm'] } }), says: /wait for each other/, fix: 'cut' },
  { check: 'circle', when: 'a step waits for itself', plan: withSteps({ msForm: { after: ['msForm'] } }), about: 'msForm', says: /waits for itself/, fix: 'cut' },
  { check: 'infeasible', when: 'the paper process had to start before today', plan: head({ signBy: '2026-12-10', liveBy: null }), about: null, says: /Signature on Dec 10 is 1 working day too soon/, fix: 'details', mend: (plan) => setSignBy(plan, '2026-12-11') },
  { check: 'infeasible', when: 'go-live leaves less than four weeks', plan: head({ liveBy: '2027-02-11' }), says: /Go-live on Feb 11, 2027 is 1 day too soon/, fix: 'details', mend: (plan) => setSignBy(plan, '2027-01-14') },
  { check: 'paper-short', when: 'it is to be done in less than three weeks', plan: withSteps({ msCase: null, msForm: { due: '2027-01-05', duration: 3 }, msSent: { due: '2027-01-06' }, msLines: { due: '2027-01-08' }, msOrder: { due: '2027-01-12' } }), about: 'msForm', says: /have 10 working days/, fix: 'set-date', mend: toDate('2026-12-18') },
  { check: 'paper-short', when: 'there is no step for it', plan: withSteps({ msForm: null, msSent: null, msLines: null, msOrder: null }), about: null, says: /No step for legal/, fix: 'add-step' },
  { check: 'late-review', when: 'legal starts after 60% of the time', plan: withSteps({ msSent: null, msLines: { due: '2027-01-08', after: ['msOrder'] }, msOrder: { due: '2026-12-30' } }), about: 'msLines', says: /starts when 71% of the time/, fix: 'set-date', mend: toDate('2026-12-22') },
  { check: 'late-review', when: 'security does', plan: withSteps({ msForm: { due: '2027-01-08', after: ['msOrder'] }, msOrder: { due: '2026-12-30' } }), about: 'msForm', says: /^“Security questionnaire returned” starts/, fix: 'set-date', mend: toDate('2026-12-22') },
  { check: 'silent', when: 'a step in progress has not moved for 11 working days', plan: withSteps({ msLines: { status: 'doing' } }), changedOn: '2026-11-05', about: 'msLines', says: /has not moved for 11 working days/, fix: 'nudge', mend: noted },
  { check: 'silent', when: 'one of ours has not', plan: withSteps({ msForm: { status: 'doing' } }), changedOn: '2026-11-12', about: 'msForm', says: /for 6 working days/, fix: 'note', mend: noted },
  { check: 'economic-buyer', when: 'nobody is it', plan: { ...sound, stakeholders: without('stElena') }, about: null, says: /No economic buyer is named/, fix: 'details', mend: () => addPerson('stNew', { name: 'Elena', email: '', side: 'buyer' }).map((edit) => ({ ...edit, fields: { ...edit.fields, role: 'economic-buyer' } })) },
  { check: 'economic-buyer', when: 'they have no step', plan: withSteps({ msCase: { title: 'Case reviewed', buyerOwner: 'stPriya' } }), about: null, says: /Elena Fischer has no step before signature/, fix: 'add-step' },
  { check: 'economic-buyer', when: 'they come after the contract is sent', plan: withSteps({ msCase: { due: '2026-12-10' } }), about: 'msCase', says: /after the contract is sent/, fix: 'add-step' },
  { check: 'vague-step', when: 'it only says legal review', plan: withSteps({ msLines: null, msSent: null, msOrder: null, msForm: null, msAll: { title: 'Legal review', due: '2026-12-30' } }), about: 'msAll', says: /“Legal review” hides \d steps/, fix: 'split' },
  { check: 'vague-step', when: 'it only says security review', plan: withSteps({ msForm: { title: 'Security review' } }), about: 'msForm', says: /“Security review” hides what has to be done/, fix: 'rename', mend: toTitle('CISO signs off the questionnaire') },
  { check: 'vague-step', when: 'it is talk', plan: withSteps({ msForm: { title: 'Discuss internally' } }), about: 'msForm', says: /names no result/, fix: 'rename', mend: toTitle('CTO signs off the security review') },
  { check: 'vague-date', when: 'the title says end of quarter', plan: withSteps({ msOrder: { title: 'PO by end of quarter' } }), about: 'msOrder', says: /names no day/, fix: 'rename', mend: toTitle('PO issued') },
  { check: 'vague-date', when: 'there is nothing to work back from', plan: { ...withSteps({ msSign: null }), head: { ...sound.head, signBy: null } }, says: /no signature date/, fix: 'details', mend: (plan) => setSignBy(plan, '2027-01-15') },
  { check: 'buyer-passive', when: 'they changed nothing since it was shared', plan: { ...sound, links: [{}], signatures: agreed }, changedOn: '2026-11-10', says: /Northgate Bank has changed nothing in 10 days/, fix: 'insert', mend: (plan) => plan.links.flatMap(deleteEntity) },
  { check: 'unsigned', when: 'it was shared more than a week ago', plan: { ...sound, links: [{}] }, changedOn: '2026-11-10', says: /economic buyer has not signed/, fix: 'insert', mend: (plan) => plan.links.flatMap(deleteEntity) },
  { check: 'unsigned', when: 'only they signed', plan: { ...sound, signatures: agreed.slice(0, 1) }, says: /We have not signed/, fix: 'insert', mend: () => [{ audience: 'shared', entity: 'sg9', fields: agreed[1] ?? {} }] },
  { check: 'stale', when: 'nothing changed for two weeks', plan: sound, changedOn: '2026-11-06', says: /has changed for 14 days/, fix: 'write', mend: 'Met Priya' },
  { check: 'check-in', when: 'no weekly check-in is planned', plan: { ...sound, checkIns: [] }, about: null, says: /No weekly check-in is planned/, fix: 'check-in', mend: (plan) => planCheckIn(plan, '2026-11-23T15:00:00.000Z', 'UTC', () => 'New') },
  { check: 'one-sided', when: 'all of it is theirs', plan: withSteps({ ...theirsOnly, msTech: null, msKick: null }), says: /work is theirs/, fix: 'add-step' },
  { check: 'one-sided', when: 'all of it is ours', plan: withSteps({ ...oursOnly, msTech: null, msKick: null }), says: /work is ours/, fix: 'add-step' },
  { check: 'owners', when: 'an owner is nobody', plan: { ...sound, stakeholders: [...without('stMary'), { id: 'stMary', name: ' Both ', side: 'buyer', role: 'legal-reviewer' }] }, about: 'msSent', says: /“Both” owns “MSA and DPA sent”/, fix: 'assign', mend: (plan) => [...toAll(plan, 'stMary', 'stPriya')] },
  { check: 'owners', when: 'an owner is a team', plan: { ...sound, stakeholders: [...without('stMary'), { id: 'stMary', name: 'Legal team', side: 'buyer' }] }, says: /nobody in particular/, fix: 'assign', mend: (plan) => [...toAll(plan, 'stMary', 'stPriya')] },
  { check: 'owners', when: 'a near step has one on one side only', plan: withSteps({ msForm: { buyerOwner: null } }), about: 'msForm', says: /has no owner at Northgate/, fix: 'assign', mend: toOwner('stMary') },
  { check: 'single-owner', when: 'one of them owns all of the paper', plan: withSteps({ msSent: { buyerOwner: 'stPriya' }, msLines: { buyerOwner: 'stPriya' } }), about: 'msOrder', says: /Priya Raman owns all 4 steps/, fix: 'assign', mend: toOwner('stElena') },
  { check: 'commitments', when: 'we promise nothing but paper', plan: withSteps({ msCase: { side: 'buyer' } }), says: /We promise no reference/, fix: 'add-step' },
  { check: 'closed-day', when: 'a step is due on a Saturday', plan: withSteps({ msForm: { due: '2026-12-05' } }), about: 'msForm', says: /is due on a Saturday, Dec 5/, fix: 'move' },
  { check: 'closed-day', when: 'the signature is on a Sunday', plan: { ...withSteps({ msSign: { due: '2027-01-17' } }), head: { ...sound.head, signBy: '2027-01-17' } }, about: 'msSign', says: /is due on a Sunday/, fix: 'move' },
  { check: 'risk-counter', when: 'nothing is planned against a risk', plan: { ...sound, risks: [{ statement: 'Legal has no capacity' }] }, about: 'rk1', says: /Nothing is planned against/, fix: 'write', mend: (plan, { fix }) => fix.do === 'write' ? [...writtenEdits(plan, fix, 'Book the slot', today, newId), { audience: 'shared', entity: 'rk1', fields: { counterOn: '2026-11-27' } }] : [] },
  { check: 'risk-counter', when: 'the counter has no day', plan: { ...sound, risks: [{ statement: 'Legal', counter: 'Book the slot' }] }, about: 'rk1', says: /has no day/, fix: 'date-counter' },
  { check: 'ends-at-signature', when: 'nothing comes after it', plan: withSteps({ msKick: null }), about: 'msSign', says: /ends at signature/, fix: 'add-step' },
  { check: 'outcome', when: 'there is none', plan: head({ outcome: '' }), says: /does not say what they get/, fix: 'write', mend: 'Cut triage by 20%' },
  { check: 'outcome', when: 'it has no number', plan: head({ outcome: 'Faster triage' }), says: /no number/, fix: 'write', mend: 'Cut triage by 20%' },
  { check: 'outcome', when: 'it names the seller', plan: head({ outcome: 'Kestrel on 40 desks' }), says: /about Kestrel/, fix: 'write', mend: 'Cut triage by 20%' },
  { check: 'outcome', when: 'nobody said it', plan: head({ outcomeSource: '' }), says: /who said it/, fix: 'write', mend: 'Priya, Nov 12' },
  { check: 'criteria', when: 'there are two', plan: { ...sound, criteria: sound.criteria.slice(0, 2) }, says: /2 of 3/, fix: 'write', mend: 'Used by 40' },
  { check: 'criteria', when: 'there are six', plan: { ...sound, criteria: [...sound.criteria, ...sound.criteria] }, about: 'cr6', says: /6 success criteria/, fix: 'drop-criterion' },
  { check: 'done-when', when: 'a step does not say it', plan: withSteps({ msForm: { doneWhen: ' ' } }), about: 'msForm', says: /what done means/, fix: 'write', mend: 'All answered' },
  { check: 'draft-late', when: 'a draft was promised the day before', plan: { ...sound, value: { promisedAt: '2026-11-19T09:00:00Z' } }, about: null, says: /draft promised 27 hours ago is not sent/, fix: 'insert', mend: (plan) => markSent(plan, now) },
  { check: 'draft-late', when: 'it was promised again after one was sent', plan: { ...sound, value: { promisedAt: '2026-11-17T09:00:00Z', sentAt: '2026-11-16T09:00:00Z' } }, says: /promised 3 days ago/, fix: 'insert', mend: (plan) => markSent(plan, now) },
  { check: 'not-commit', when: 'nobody signed', plan: { ...sound, value: { forecast: 'commit' } }, about: null, says: /without the economic buyer/, fix: 'forecast' },
  { check: 'not-commit', when: 'a step of the economic buyer is open', plan: { ...sound, value: { forecast: 'commit' }, signatures: agreed }, about: 'msCase', says: /commit while “Business case review with CFO” is open/, fix: 'forecast' },
  { check: 'surprise-step', when: 'nobody owns it', plan: withSteps({ msBoard: { title: 'Board approval', surprise: true, due: null, buyerOwner: null } }), about: 'msBoard', says: /“Board approval” came late and has no owner/, fix: 'assign', mend: toOwner('stElena') },
  { check: 'late-plan', when: 'a quarter of the cycle is left', plan: { ...head({ draftedOn: '2026-11-18' }), value: { beganOn: '2026-05-01' } }, about: null, says: /began with 22% of the cycle left/, fix: 'details', mend: (plan) => setSignBy(plan, '2027-02-15') },
  { check: 'late-plan', when: 'legal was at work before', plan: { ...withSteps({ msSent: { status: 'doing', startedOn: '2026-11-10' } }), head: { ...sound.head, draftedOn: '2026-11-18' } }, about: 'msSent', says: /“MSA and DPA sent” began before the plan/, fix: 'show', mend: (plan) => setStatus(stepOf(plan, 'msSent'), 'open', today) },
  { check: 'value', when: 'a large deal has a light plan', plan: { ...withSteps({ msTech: null }), value: { amount: 40_000 } }, about: null, says: /above 25K has a plan of 7 steps/, fix: 'add-step' },
  { check: 'value', when: 'a small deal has a full one', plan: { ...withSteps({ msMore: {} }), value: { amount: 12_000 } }, says: /below 25K has a plan of 9 steps/, fix: 'lighten' },
  { check: 'size', when: 'there are 16 steps', plan: withSteps(many(8)), says: /16 steps/, fix: 'show', mend: (plan, finding) => deleteEntity(stepOf(plan, finding.about ?? '')) },
] // prettier-ignore

function toAll(plan: Plan, from: string, to: string): Edit[] {
  return plan.milestones.filter((step) => step.buyerOwner === from).flatMap((step) => setOwner(step, 'buyer', to))
}

let made = 0
const newId = () => `new${++made}`
const now = Date.parse(`${today}T12:00:00Z`)
const run = (plan: Plan, records: Replica['records']) => coach(plan, schedule(plan, today), today, coachThresholds, records, now)

test('nothing is said of a plan that is sound', () => {
  const { plan, records } = replicaOf(sound)
  expect(run(plan, records)).toEqual([])
})

test('every check has a row, and the requirement it stands for', () => {
  expect(new Set(rows.map(({ check }) => check))).toEqual(new Set(checks.map(({ id }) => id)))
  for (const { requirement } of checks) expect(requirement).toMatch(/^R\d{3}$/)
  const thresholds = new Set(checks.map(({ threshold }) => threshold))
  expect(Object.keys(coachThresholds).filter((key) => !thresholds.has(key as keyof typeof coachThresholds))).toEqual([
    'tooLongSteps',
  ])
})

describe.each(rows)('$check: $when', ({ check, plan: parts, changedOn, about, says, fix, mend }) => {
  const replica = replicaOf(parts, changedOn)
  const found = run(replica.plan, replica.records)
  const finding = found.find((each) => each.check === check)

  test('it is said, and its fix ends it', () => {
    expect(finding).toMatchObject({ says: expect.stringMatching(says), fix: { do: fix }, ...(about !== undefined && { about }) })
    const known = must(finding, check)
    const edits =
      typeof mend === 'function'
        ? mend(replica.plan, known)
        : known.fix.do === 'write'
          ? writtenEdits(replica.plan, known.fix, mend ?? '', today, newId)
          : fixEdits(replica.plan, known.fix, today, newId)
    const after = new Replica('deal1', { now: Date.parse(`${today}T10:00:00Z`), state: replica.state })
    after.edit(must(edits, 'edits'))
    const left = run(after.plan, [...replica.records, ...after.records])
    expect(left.filter((each) => each.check === check && each.about === known.about)).toEqual([])
  })
})
