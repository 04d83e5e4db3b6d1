import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { needsAttention } from '../../lib/plan/attention.ts'
import { changePerson } from '../../lib/plan/detail-edits.ts'
import { addPerson, addRole, addStep, setOwner } from '../../lib/plan/edits.ts'
import { Role } from '../../lib/plan/entity-kinds.ts'
import { history } from '../../lib/plan/history.ts'
import { missingOwner, ownerOf, personOf } from '../../lib/plan/owners.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { placeholderTitle, showPerson } from '../../lib/plan/show-person.ts'
import { renderNudge } from '../../lib/render/nudge.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'

function withRole(): Replica {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: 'dldeal1', fields: { account: 'Northgate Bank', seller: 'Kestrel', key: 'SM-1' } }])
  replica.edit(addStep('ms1', { title: 'Security review', side: 'buyer', due: '2026-12-04', order: 'a0' }))
  replica.edit(addRole('st1', 'buyer', 'security-reviewer'))
  replica.edit(setOwner(step(replica), 'buyer', 'st1'))
  return replica
}
const step = (replica: Replica) => must(replica.plan.milestones[0], 'step')

test('a role owns a step like anybody, and its step still asks for a person', () => {
  const { plan } = withRole()
  const own = must(plan.milestones[0], 'step')
  expect(showPerson(must(ownerOf(plan, own, 'buyer'), 'owner'))).toBe('Security reviewer')
  expect([personOf(plan, own, 'buyer'), missingOwner(plan, own)]).toEqual([null, 'buyer'])
  expect(needsAttention(plan, schedule(plan, today), today)).toMatchObject([{ kind: 'no-owner', side: 'buyer' }])
})

test('it is filled in place and keeps its steps; the story says so', () => {
  const replica = withRole()
  replica.edit(changePerson(must(replica.plan.stakeholders[0], 'role'), { name: 'Grace Lin' }))
  expect(missingOwner(replica.plan, step(replica))).toBeNull()
  const told = history(replica.records, replica.plan, today).map(({ sentence }) => sentence)
  expect(told.slice(0, 3)).toEqual([
    'Named Grace Lin',
    'Made Grace Lin the owner of Security review',
    'Added the role Security reviewer',
  ])
  replica.undo()
  expect(showPerson(must(replica.plan.stakeholders[0], 'role'))).toBe('Security reviewer')
  replica.edit(addPerson('st2', { name: 'Tom Adeyemi', email: '', side: 'buyer' }))
  expect(history(replica.records, replica.plan, today)[0]?.sentence).toBe('Added Tom Adeyemi')
})

test('the buyer is asked who it is, and reads no empty name', () => {
  const { plan } = withRole()
  const own = must(plan.milestones[0], 'step')
  const status = renderStatus(plan, { today, locale: 'en-US', variant: 'theirs' }).text
  expect(status).toContain('Who is your security reviewer?')
  expect(renderNudge(plan, own, { today, locale: 'en-US' }).text).toContain('Who is your security reviewer?')
  const done = { ...plan, milestones: [{ ...own, status: 'done' as const, doneOn: '2026-11-19' }] }
  expect(renderStatus(done, { today, locale: 'en-US', variant: 'full' }).text).toContain('your security reviewer')
})

test('only somebody without a name, an address or a role to go by is called nothing', () => {
  const person = fc.record({ name: fc.string(), email: fc.string(), role: fc.option(fc.constantFrom(...Role.options)) })
  fc.assert(
    fc.property(person, (one) => {
      const open = placeholderTitle(one)
      if (open !== null) expect(one.name.trim() + one.email.trim()).toBe('')
      if (one.name !== '') expect(showPerson(one)).toBe(one.name)
      if (showPerson(one) === '') expect(one.role === null || one.role === 'other').toBe(true)
    }),
  )
})
