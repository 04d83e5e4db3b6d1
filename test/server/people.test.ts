import { expect, test } from 'vitest'
import { createId } from '../../lib/base/ids.ts'
import { createWaysIn } from '../../lib/server/workspaces.ts'
import { Problem } from '../../lib/wire/problem.ts'
import type { Session } from '../../lib/wire/session.ts'
import { DealPeople, Deals, Invitation, Invitations, People } from '../../lib/wire/workspace.ts'
import { random, useApp } from './use-app.ts'

const { call, enter, founder, colleague, deal, time, use } = useApp()

const personOf = ({ account }: Session) => account.person
const setRole = (by: Session, of: Session, role: string) =>
  call('PUT', `/v1/people/${personOf(of)}/role`, { token: by.access, body: { role } })
const leave = (by: Session, who: Session, heir: Session) =>
  call('POST', `/v1/people/${personOf(who)}/leave`, { token: by.access, body: { heir: personOf(heir) } })
const putPeople = (by: Session, id: string, people: object[]) =>
  call('PUT', `/v1/deals/${id}/people`, { token: by.access, body: { people } })
const getPeople = (by: Session, id: string) => call('GET', `/v1/deals/${id}/people`, { token: by.access })
const dealsOf = async (who: Session) => Deals.parse((await call('GET', '/v1/deals', { token: who.access })).body).deals
const invite = (by: Session, email: string, role = 'member') =>
  call('POST', '/v1/invitations', { token: by.access, body: { email, role } })

async function team() {
  const ada = await founder('ada@northwind.example')
  const bo = await colleague(ada, 'bo@northwind.example')
  const cy = await colleague(ada, 'cy@northwind.example')
  return { ada, bo, cy }
}
const aclOf = async ({ account: { workspace, person } }: Session) => {
  const [row] = await use().deps.sql`select acl from person where ws = ${workspace} and person = ${person}`
  return Number(row?.['acl'])
}

test('everybody sees who is in the workspace, and nobody of another one', async () => {
  const { ada, bo } = await team()
  await team()
  const { people } = People.parse((await call('GET', '/v1/people', { token: bo.access })).body)
  expect(people.map(({ name, role, left }) => [name, role, left])).toEqual([
    ['ada', 'owner', false],
    ['bo', 'member', false],
    ['cy', 'member', false],
  ])
  expect(people[0]?.person).toBe(personOf(ada))
})

test('an owner invites, the code works once, and is in no list', async () => {
  const { ada, bo } = await team()
  expect((await invite(bo, 'di@northwind.example')).status).toBe(403)
  const { code } = Invitation.parse((await invite(ada, 'Di@Northwind.example', 'manager')).body)
  const list = () => call('GET', '/v1/invitations', { token: ada.access })
  expect(Invitations.parse((await list()).body).invitations).toMatchObject([{ email: 'di@northwind.example', role: 'manager' }])
  expect(JSON.stringify((await list()).body)).not.toContain(code)
  expect((await enter(code, 'di@northwind.example')).account.role).toBe('manager')
  await expect(enter(code, 'di@northwind.example')).rejects.toThrow('Ask for a new one')
  expect(Invitations.parse((await list()).body).invitations).toEqual([])
})

test('a new invitation of an address voids the one before; a withdrawn one and one of last week let nobody in', async () => {
  const { ada } = await team()
  const codeFor = async (email: string) => Invitation.parse((await invite(ada, email)).body).code
  const first = await codeFor('di@northwind.example')
  const second = await codeFor('di@northwind.example')
  await expect(enter(first, 'di@northwind.example')).rejects.toThrow('Ask for a new one')
  const withdraw = () => call('POST', '/v1/invitations/withdraw', { token: ada.access, body: { email: 'DI@northwind.example' } })
  expect([(await withdraw()).status, (await withdraw()).status]).toEqual([204, 404])
  await expect(enter(second, 'di@northwind.example')).rejects.toThrow('Ask for a new one')
  const old = await codeFor('di@northwind.example')
  time.now += 7 * 86_400_000
  await expect(enter(old, 'di@northwind.example')).rejects.toThrow('Ask for a new one')
})

test('an invitation of somebody who is in connects another device and changes nothing', async () => {
  const { ada, bo } = await team()
  const { code } = Invitation.parse((await invite(ada, 'bo@northwind.example', 'owner')).body)
  const { account } = await enter(code, 'bo@northwind.example')
  expect(account).toEqual(bo.account)
})

test('a manager reads every plan from then on, and as a member again only their own', async () => {
  const { ada, bo, cy } = await team()
  const ofCy = await deal(cy)
  const ofBo = await deal(bo)
  const acl = await aclOf(bo)
  expect((await setRole(ada, bo, 'manager')).status).toBe(204)
  expect(await dealsOf(bo)).toEqual(expect.arrayContaining([
    { deal: ofCy, owner: personOf(cy), role: 'viewer' },
    { deal: ofBo, owner: personOf(bo), role: 'seller' },
  ])) // prettier-ignore
  expect(await aclOf(bo)).toBeGreaterThan(acl)
  expect((await setRole(ada, bo, 'member')).status).toBe(204)
  expect((await dealsOf(bo)).map((each) => each.deal)).toEqual([ofBo])
})

test('only an owner gives roles, and the last owner stays one', async () => {
  const { ada, bo } = await team()
  expect((await setRole(bo, bo, 'owner')).status).toBe(403)
  const { status, body } = await setRole(ada, ada, 'member')
  expect([status, Problem.parse(body).sentence]).toEqual([409, 'A workspace needs an owner. Make somebody else an owner first.'])
  await setRole(ada, bo, 'owner')
  expect((await setRole(ada, ada, 'member')).status).toBe(204)
  expect((await setRole(ada, bo, 'member')).status).toBe(403)
})

test('two owners who let go of it at once: one of them stays', async () => {
  // One of these meetings is close enough that without the lock both would go.
  for (let i = 0; i < 12; i++) {
    const { ada, bo } = await team()
    await setRole(ada, bo, 'owner')
    const answers = await Promise.all([setRole(ada, ada, 'member'), setRole(bo, bo, 'member')])
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409])
  }
})

test('who leaves is out at once, their plans pass to the heir, and their name stays', async () => {
  const { ada, bo, cy } = await team()
  const ofBo = await deal(bo)
  const ofCy = await deal(cy)
  await putPeople(cy, ofCy, [{ person: personOf(bo), role: 'seller' }])
  const acl = await aclOf(cy)
  expect((await leave(ada, bo, cy)).status).toBe(204)
  expect((await call('GET', '/v1/session', { token: bo.access })).status).toBe(401)
  expect((await call('POST', '/v1/session/refresh', { body: { refresh: bo.refresh } })).status).toBe(401)
  expect(await dealsOf(cy)).toContainEqual({ deal: ofBo, owner: personOf(cy), role: 'seller' })
  expect(DealPeople.parse((await getPeople(cy, ofCy)).body).people).toEqual([])
  expect(await aclOf(cy)).toBeGreaterThan(acl)
  const { people } = People.parse((await call('GET', '/v1/people', { token: cy.access })).body)
  expect(people.find(({ person }) => person === personOf(bo))).toMatchObject({ name: 'bo', left: true })
})

test('who leaves or is an owner no more has left no way back: the invitations they made let nobody in', async () => {
  for (const end of ['leave', 'role'] as const) {
    const { ada, bo, cy } = await team()
    await setRole(ada, bo, 'owner')
    const { code } = Invitation.parse((await invite(bo, 'eve@elsewhere.example', 'owner')).body)
    const byAda = Invitation.parse((await invite(ada, 'di@northwind.example')).body)
    expect((await (end === 'leave' ? leave(ada, bo, cy) : setRole(ada, bo, 'member'))).status).toBe(204)
    await expect(enter(code, 'eve@elsewhere.example')).rejects.toThrow('Ask for a new one')
    expect((await enter(byAda.code, 'di@northwind.example')).account.role).toBe('member')
  }
})

test('who runs the server can let somebody in again who cannot get in, as what they are, and nobody who has left', async () => {
  const { ada, bo, cy } = await team()
  await leave(ada, cy, bo)
  const { deps } = use()
  const codes = await createWaysIn(deps.sql, deps, 'ada@northwind.example')
  const entered = await Promise.all(codes.map(({ code }) => enter(code, 'Ada@northwind.example')))
  expect(entered.map(({ account }) => account)).toContainEqual(ada.account)
  await createWaysIn(deps.sql, deps, 'cy@northwind.example')
  const made = await deps.sql`
    select email from invitation where ws = ${ada.account.workspace} and email = 'cy@northwind.example' and used_at is null`
  expect(made).toHaveLength(0)
})

test('who comes back is the same person, without the plans they passed on', async () => {
  const { ada, bo, cy } = await team()
  await deal(bo)
  await leave(ada, bo, cy)
  const { code } = Invitation.parse((await invite(ada, 'bo@northwind.example')).body)
  const again = await enter(code, 'bo@northwind.example')
  expect(personOf(again)).toBe(personOf(bo))
  expect(await dealsOf(again)).toEqual([])
})

test('one may leave by oneself, but not send a colleague, nor pass the plans to oneself or to a stranger', async () => {
  const { ada, bo, cy } = await team()
  const other = await founder('ada@southwind.example')
  expect((await leave(bo, cy, ada)).status).toBe(403)
  expect((await leave(bo, bo, bo)).status).toBe(409)
  expect((await leave(bo, bo, other)).status).toBe(409)
  expect((await leave(ada, ada, bo)).status).toBe(409)
  expect((await leave(bo, bo, cy)).status).toBe(204)
})

test('whoever owns a plan says who is on it, and they have it at once', async () => {
  const { bo, cy } = await team()
  const id = await deal(bo)
  expect((await getPeople(cy, id)).status).toBe(404)
  const acl = await aclOf(cy)
  expect((await putPeople(bo, id, [{ person: personOf(cy), role: 'viewer' }])).status).toBe(204)
  expect(DealPeople.parse((await getPeople(cy, id)).body)).toEqual({
    deal: id,
    owner: personOf(bo),
    people: [{ person: personOf(cy), role: 'viewer' }],
  })
  expect(await aclOf(cy)).toBe(acl + 1)
  expect((await putPeople(cy, id, [])).status).toBe(403)
  expect((await putPeople(bo, id, [{ person: personOf(cy), role: 'viewer' }])).status).toBe(204)
  expect(await aclOf(cy)).toBe(acl + 1)
  await putPeople(bo, id, [])
  expect((await getPeople(cy, id)).status).toBe(404)
})

test('an owner of the workspace who is taken off a plan goes on reading it', async () => {
  const { ada, bo } = await team()
  const id = await deal(bo)
  await putPeople(bo, id, [{ person: personOf(ada), role: 'seller' }])
  expect(await dealsOf(ada)).toEqual([{ deal: id, owner: personOf(bo), role: 'seller' }])
  await putPeople(bo, id, [])
  expect(await dealsOf(ada)).toEqual([{ deal: id, owner: personOf(bo), role: 'viewer' }])
})

test('nobody is on a plan twice, as the wrong side, after leaving, or from another workspace', async () => {
  const { ada, bo, cy } = await team()
  const other = await founder('ada@southwind.example')
  const id = await deal(bo)
  const person = personOf(cy)
  await leave(ada, cy, bo)
  const lists = [
    [{ person: personOf(ada), role: 'seller' }, { person: personOf(ada), role: 'viewer' }],
    [{ person: personOf(ada), role: 'buyer' }],
    [{ person: personOf(bo), role: 'viewer' }],
    [{ person, role: 'seller' }],
    [{ person: personOf(other), role: 'seller' }],
  ] // prettier-ignore
  for (const people of lists) expect((await putPeople(bo, id, people)).status).toBe(409)
  expect(DealPeople.parse((await getPeople(bo, id)).body).people).toEqual([])
})

test('a guest of the buyer is given the shared stream alone', async () => {
  const { bo } = await team()
  const id = await deal(bo)
  const { sql } = use().deps
  const ws = bo.account.workspace
  const guest = createId(random)
  await sql`insert into person (ws, person, name, email, side) values (${ws}, ${guest}, 'Grace', 'grace@globex.example', 'buyer')`
  expect((await putPeople(bo, id, [{ person: guest, role: 'seller' }])).status).toBe(409)
  expect((await putPeople(bo, id, [{ person: guest, role: 'buyer' }])).status).toBe(204)
  expect(await sql`select stream, role from grants where ws = ${ws} and person = ${guest}`).toEqual([
    { stream: `${id}/s`, role: 'buyer' },
  ])
})

test('a deal of another workspace answers as one that does not exist', async () => {
  const { bo } = await team()
  const other = await founder('ada@southwind.example')
  const id = await deal(other)
  const told = await Promise.all([getPeople(bo, id), getPeople(bo, createId(random)), putPeople(bo, id, [])])
  const bodies = told.map(({ status, body }) => JSON.stringify({ status, ...Problem.parse(body), request: '' }))
  expect(new Set(bodies).size).toBe(1)
})

test('more than a thousand deals come in pages, each once', async () => {
  const { bo } = await team()
  for (let i = 0; i < 1_005; i++) await deal(bo, `deal-${i}`)
  const first = Deals.parse((await call('GET', '/v1/deals', { token: bo.access })).body)
  const rest = Deals.parse((await call('GET', `/v1/deals?after=${first.next}`, { token: bo.access })).body)
  expect([first.deals.length, rest.deals.length, rest.next]).toEqual([1_000, 5, null])
  expect(new Set([...first.deals, ...rest.deals].map((each) => each.deal)).size).toBe(1_005)
})
