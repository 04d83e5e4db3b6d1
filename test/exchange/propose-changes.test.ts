import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { FoundPlan } from '../../lib/exchange/found-plan.ts'
import { proposeChanges } from '../../lib/exchange/propose-changes.ts'
import { readPlans } from '../../lib/exchange/read-plans.ts'
import { history } from '../../lib/plan/history.ts'
import type { Edit } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { Replica } from '../plan/replica.ts'
import { northgate, northgateDay as today } from '../render/northgate.ts'

let ids = 0
const at = { today, newId: () => `X${++ids}`, zone: 'UTC' }
const found = (text: string): FoundPlan => must(readPlans({ text }, { today, dateOrder: 'mdy', account: 'Northgate Bank', seller: 'Kestrel', people: northgate.stakeholders })[0], 'a plan') // prettier-ignore
const brief = (text: string, plan: Plan = northgate) =>
  proposeChanges(found(text), plan, at).changes.map(({ kind, title, words }) => [kind, title, ...words])

test('each row is new, changed or the same, and says what would be another', () => {
  const text = [
    'Step,Their owner,Our owner,Due,Status,Done when,Notes',
    'Security review,Grace Lin,Jonah Weiss,Nov 27,In progress,,',
    'Legal redlines complete,Mary,Leo,Dec 8,,No open point,Slow',
    'Finance approval & PO,Dana Fox,Sarah,,,,',
    'Board sign-off,Elena Fischer,,Dec 16,Not started,,',
    'Technical validation,Daniel Osei,,Oct 29,Done,,',
  ].join('\n')
  expect(brief(text)).toEqual([
    ['changed', 'Security review sign-off', 'Mon, Nov 23 → Fri, Nov 27'],
    ['changed', 'Legal redlines complete', 'Done when: No open point', 'Note for your team: Slow'],
    ['changed', 'Finance approval and PO', 'Owner at Northgate: nobody → Dana Fox, new to the plan'],
    ['new', 'Board sign-off', 'Wed, Dec 16', 'Elena Fischer'],
    ['same', 'Technical validation'],
  ])
})

test('a row that could be several steps is asked about, and is what she says', () => {
  const plan = { ...northgate, milestones: northgate.milestones.map((step, index) => ({ ...step, title: ['Security questionnaire sent', 'Security questionnaire returned'][index] ?? step.title })) } // prettier-ignore
  const doc = found('Step,Due\nSecurity questionnaire,Dec 1')
  const asked = must(proposeChanges(doc, plan, at).changes[0], 'a change')
  expect(asked).toMatchObject({ kind: 'asked', edits: [] })
  expect(asked.choices.map(({ title }) => title)).toEqual(['Security questionnaire sent', 'Security questionnaire returned'])
  const line = must(doc.rows[0], 'a row').line
  expect(proposeChanges(doc, plan, { ...at, chosen: new Map([[line, 'ms2']]) }).changes[0]).toMatchObject({ kind: 'changed', title: 'Security questionnaire returned' }) // prettier-ignore
  expect(proposeChanges(doc, plan, { ...at, chosen: new Map([[line, null]]) }).changes[0]?.kind).toBe('new')
})

test('a step that is further in the plan than in the document is told apart', () => {
  const { changes } = proposeChanges(found('Step,Due,Status\nTechnical validation,,Not started\nSignature,,Done'), northgate, at)
  expect(changes.map(({ kind, isBack }) => [kind, isBack])).toEqual([
    ['changed', true],
    ['changed', false],
  ])
})

test('two rows for one step, and two steps of one name, are asked about', () => {
  expect(brief('Step,Due\nSignature,Dec 18\nSignature,Dec 19').map(([kind]) => kind)).toEqual(['asked', 'asked'])
})

test('steps that the document does not have stay, and are told', () => {
  const { missing, changes } = proposeChanges(found('Step,Due\nSignature,Dec 18'), northgate, at)
  expect(missing).toHaveLength(12)
  expect(changes.flatMap(({ edits }) => edits)).toEqual([])
})

test('what stands beside the table is proposed, too', () => {
  const text = 'Target signature date: Dec 22, 2026\nBusiness outcome: Half the alerts\nNext check-in: Monday Nov 30, 10am\nRisk: Legal is slow -> book counsel\n\n| Step | Due |\n|---|---|\n| Signature | Dec 18 |\n' // prettier-ignore
  expect(brief(text).slice(0, 4)).toEqual([
    ['changed', 'Target signature date', 'Fri, Dec 18 → Tue, Dec 22'],
    ['changed', 'Outcome', 'Cut alert triage time 20% before the January board review → Half the alerts'],
    ['changed', 'Next check-in', 'none → Mon, Nov 30, 10:00'],
    ['new', 'Risk, for your team', 'Legal is slow → book counsel'],
  ])
})

/** Takes every change one after the other, asking again after each as the screen does. */
function acceptAll(doc: FoundPlan, replica: Replica): Edit[][] {
  const accepted: Edit[][] = []
  for (let plan = replica.plan; plan && accepted.length < 100; plan = replica.plan) {
    const next = proposeChanges(doc, plan, at).changes.find(({ kind }) => kind === 'new' || kind === 'changed')
    if (!next) return accepted
    accepted.push(next.edits)
    replica.edit(next.edits)
  }
  return accepted
}
const started = () => {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate Bank', seller: 'Kestrel' } }])
  return replica
}

test.for(['t1.txt', 's3.html', 's4.md'])(
  'when all of %s is accepted nothing is left to propose, each is told, and undo takes all back',
  (name) => {
    const content = readFileSync(`test/fixtures/exchange/${name}`, 'utf8')
    const source = name.endsWith('html') ? { html: content } : { text: content }
    const doc = must(readPlans(source, { today, dateOrder: 'mdy', seller: 'Kestrel' })[0], 'a plan')
    const replica = started()
    const accepted = acceptAll(doc, replica)
    const plan = must(replica.plan, 'plan')
    expect(plan.milestones.map(({ title }) => title).sort()).toEqual(doc.rows.map(({ title }) => title).sort())
    expect(plan.stakeholders.length).toBe(
      new Set(doc.rows.flatMap((row) => [row.buyerOwner, row.sellerOwner]).filter(Boolean)).size,
    )
    const told = history(replica.records, plan, today).map(({ sentence }) => sentence)
    expect(told.filter((sentence) => sentence === 'Changed the plan')).toEqual([])
    accepted.forEach(() => replica.undo())
    expect(replica.plan?.milestones).toEqual([])
    expect(acceptAll(doc, replica)).toHaveLength(accepted.length)
  },
)

test('whatever the rows are, taking them all ends, and deletes nothing', () => {
  const word = fc.constantFrom('Security', 'review', 'Legal', 'complete', 'Signature', 'PO', 'the', '1.')
  const row = fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')), fc.constantFrom('Ana', 'Ana Ruiz', 'Both', ''), fc.constantFrom('Dec 1', 'TBD', 'Dec 9'), fc.constantFrom('Done', '', 'Open'), fc.constantFrom('', '1', '2, 3')) // prettier-ignore
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = ['Step,Owner,Due,Status,Depends on', ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','))].join(
        '\n',
      )
      const doc = readPlans({ text }, { today, dateOrder: 'mdy' })[0]
      if (!doc) return
      const replica = started()
      const accepted = acceptAll(doc, replica)
      expect(accepted.length).toBeLessThan(100)
      expect(accepted.flat().some(({ fields }) => fields['_del'] !== undefined)).toBe(false)
    }),
  )
})

test('a row is asked about where the titles part in the word that tells', () => {
  const titled = (title: string) => ({
    ...northgate,
    milestones: northgate.milestones.slice(0, 1).map((step) => ({ ...step, title })),
  })
  const kindOf = (doc: string, title: string) => brief(`Step,Due\n${doc},Dec 1`, titled(title))[0]?.[0]
  expect(kindOf('Security review started', 'Security review passed')).toBe('asked')
  expect(kindOf('Legal redlines round 2 of ours returned', 'Legal redlines round 1 of ours returned')).toBe('asked')
  expect(kindOf('MSA signed by Northgate', 'MSA signed')).toBe('changed')
  expect(kindOf('Final legal redlines sent by Leo', 'Final legal redlines sent to Leo')).toBe('changed')
})

test('an owner whom the document names beside another stays', () => {
  expect(brief('Step,Their owner\nSecurity review,Priya Raman / Grace Lin')).toEqual([['same', 'Security review sign-off']])
  expect(brief('Step,Their owner\nSecurity review,Priya Raman')[0]?.[0]).toBe('changed')
})

test('a day without a year that the plan has is no change, however long ago it is', () => {
  const plan = { ...northgate, milestones: northgate.milestones.map((step) => ({ ...step, due: '2026-02-15' })) }
  expect(brief('Step,Due\nSignature,Feb 15', plan)).toEqual([['same', 'Signature']])
  expect(brief('Step,Due\nSignature,2/15/2027', plan)[0]?.[0]).toBe('changed')
})

test('an owner who is new to the plan comes with the address and the title of the document, and an address tells who it is', () => {
  const owners = (cell: string, plan = northgate) => proposeChanges(found(`Step,Our owner\nSecurity review,"${cell}"`), plan, at).changes[0]?.edits.map(({ fields }) => fields) // prettier-ignore
  expect(owners('Tom Weiss (tom@kestrel.example)')?.[0]).toEqual({
    name: 'Tom Weiss',
    email: 'tom@kestrel.example',
    side: 'seller',
  })
  expect(owners('Tom Weiss (Solutions lead)')?.[0]).toMatchObject({ name: 'Tom Weiss', title: 'Solutions lead' })
  const named = { ...northgate, stakeholders: northgate.stakeholders.map((person) => (person.side === 'seller' ? { ...person, name: '', email: `${person.id}@kestrel.example` } : person)) } // prettier-ignore
  const known = must(
    named.stakeholders.find(({ side }) => side === 'seller'),
    'a colleague',
  )
  expect(owners(`Tom Weiss (${known.email})`, named)?.some(({ name }) => name === 'Tom Weiss')).toBe(false)
})
