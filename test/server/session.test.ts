import { expect, test } from 'vitest'
import { createApp } from '../../lib/server/app.ts'
import { createLimits } from '../../lib/server/http/limits.ts'
import { findCaller } from '../../lib/server/sign-in/sessions.ts'
import { Problem } from '../../lib/wire/problem.ts'
import { Devices, Session } from '../../lib/wire/session.ts'
import { useApp } from './use-app.ts'

const { call, workspace, enter, founder, colleague, time, use } = useApp()
const minute = 60_000

const whoAmI = async (token: string) => (await call('GET', '/v1/session', { token })).status
const renew = (refresh: string) => call('POST', '/v1/session/refresh', { body: { refresh } })
const renewed = async (refresh: string) => Session.parse((await renew(refresh)).body)

test('the code that the server printed makes the first person the owner', async () => {
  const { code, ws } = await workspace('Northwind')
  const { account } = await enter(code, 'ada@northwind.example')
  expect(account).toMatchObject({
    workspace: ws,
    workspaceName: 'Northwind',
    role: 'owner',
    email: 'ada@northwind.example',
    name: 'ada',
  })
})

test('a code is typed as one likes: small letters, blanks, no dash', async () => {
  const { code } = await workspace()
  expect((await enter(` ${code.toLowerCase().replace('-', ' ')} `, 'ada@northwind.example')).account.role).toBe('owner')
})

test('a code lets nobody in twice, nor after its time, nor with another address than the invited one', async () => {
  const { code } = await workspace()
  const ada = await enter(code, 'ada@northwind.example')
  const late = await workspace()
  const { deps } = use()
  const { createInvitation } = await import('../../lib/server/sign-in/invitations.ts')
  const wanted = {
    ws: ada.account.workspace,
    email: 'bo@northwind.example',
    role: 'member' as const,
    madeBy: null,
    lives: minute,
  }
  const invited = await createInvitation(deps.sql, deps, wanted)
  const tries = [
    [code, 'ada@northwind.example'],
    [invited.code, 'eve@northwind.example'],
    ['AAAAA-AAAAA', 'ada@northwind.example'],
  ] as const
  const sentences = new Set<string>()
  for (const [typed, email] of tries) {
    const { status, body } = await call('POST', '/v1/session/pair', { body: { code: typed, email, name: 'X', device: '' } })
    expect(status).toBe(403)
    sentences.add(Problem.parse(body).sentence)
  }
  expect(sentences.size).toBe(1)
  // The wrong address took nothing away from the right one.
  expect((await enter(invited.code, 'Bo@Northwind.example')).account.role).toBe('member')
  time.now += 11 * minute
  await expect(enter(late.code, 'late@northwind.example')).rejects.toThrow('Ask for a new one')
})

test('a code printed later lets the owner in again, and nobody new', async () => {
  const ada = await founder('ada@northwind.example')
  const { deps } = use()
  const { createInvitation } = await import('../../lib/server/sign-in/invitations.ts')
  const print = () =>
    createInvitation(deps.sql, deps, { ws: ada.account.workspace, email: null, role: 'owner', madeBy: null, lives: minute })
  await expect(enter((await print()).code, 'eve@northwind.example')).rejects.toThrow('Ask them for an invitation')
  expect((await enter((await print()).code, 'ada@northwind.example', 'Firefox')).account.person).toBe(ada.account.person)
})

test('two who use one code at the same time: one comes in', async () => {
  const { code } = await workspace()
  const tries = ['ada', 'bo', 'cy'].map((name) => enter(code, `${name}@northwind.example`).then(() => 1, () => 0)) // prettier-ignore
  expect((await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0)).toBe(1)
})

test('an access token works for ten minutes', async () => {
  const { access } = await founder()
  time.now += 10 * minute - 1
  expect(await whoAmI(access)).toBe(200)
  time.now += 1
  expect(await whoAmI(access)).toBe(401)
})

test('a refresh brings a new pair, and the access token in use works to its end', async () => {
  const first = await founder()
  const second = await renewed(first.refresh)
  expect(second.account).toEqual(first.account)
  expect([await whoAmI(first.access), await whoAmI(second.access)]).toEqual([200, 200])
})

test('a refresh whose answer was lost may be sent again, however late, while nobody used what it brought', async () => {
  const first = await founder()
  const lost = await renewed(first.refresh)
  time.now += 5_000
  const again = await renewed(first.refresh)
  expect(await whoAmI(again.access)).toBe(200)
  const next = await renewed(again.refresh)
  expect(await whoAmI(next.access)).toBe(200)
  expect(await whoAmI(lost.access)).toBe(401)
})

test('a request that is on its way while the session is renewed says nothing of the pair that the renewal brought', async () => {
  const ada = await founder()
  const { deps } = use()
  let renewals = 0
  const renewedBetween = async (parts: TemplateStringsArray, ...values: never[]) => {
    const rows = await deps.sql(parts, ...values)
    if (renewals++ === 0) await renew(ada.refresh)
    return rows
  }
  expect(await findCaller(renewedBetween as never, deps.clock, ada.access)).toMatchObject({ person: ada.account.person })
  expect((await renew(ada.refresh)).status, 'the answer of the first was lost').toBe(200)
})

test('whoever kept the lost answer ends the session by using it', async () => {
  const first = await founder()
  const lost = await renewed(first.refresh)
  const again = await renewed(first.refresh)
  expect((await renew(lost.refresh)).status).toBe(401)
  expect(await whoAmI(again.access)).toBe(401)
})

test('a refresh token that was swapped and whose pair is in use ends the session for both', async () => {
  const first = await founder()
  const second = await renewed(first.refresh)
  expect(await whoAmI(second.access)).toBe(200)
  time.now += minute
  expect((await renew(first.refresh)).status).toBe(401)
  expect([await whoAmI(second.access), (await renew(second.refresh)).status]).toEqual([401, 401])
})

test('the same refresh that comes twice at once is refused the second time, and the session lives', async () => {
  const first = await founder()
  const second = await renewed(first.refresh)
  expect(await whoAmI(second.access)).toBe(200)
  time.now += 1_000
  expect((await renew(first.refresh)).status).toBe(401)
  expect(await whoAmI(second.access)).toBe(200)
  expect((await renew(second.refresh)).status).toBe(200)
})

test('a refresh token older than the one before ends the session', async () => {
  const first = await founder()
  const second = await renewed(first.refresh)
  const third = await renewed(second.refresh)
  expect((await renew(first.refresh)).status).toBe(401)
  expect(await whoAmI(third.access)).toBe(401)
})

test('an access token does not renew, a refresh token does not read, and a forged one does neither', async () => {
  const { access, refresh } = await founder()
  expect([(await renew(access)).status, await whoAmI(refresh)]).toEqual([401, 401])
  expect([await whoAmI(`${access.slice(0, -1)}-`), await whoAmI('sma_')]).toEqual([401, 401])
  expect(await whoAmI(access)).toBe(200)
})

test('one sees where one is signed in, and ends one of them or all, at once', async () => {
  const ada = await founder('ada@northwind.example')
  const bo = await colleague(ada, 'bo@northwind.example')
  const phone = await colleague(ada, 'bo@northwind.example')
  const list = async (token: string) => Devices.parse((await call('GET', '/v1/sessions', { token })).body).devices
  const other = (await list(bo.access)).find(({ current }) => !current)
  expect(await list(bo.access)).toHaveLength(2)
  expect((await call('DELETE', `/v1/sessions/${other?.id}`, { token: ada.access })).status).toBe(404)
  expect((await call('DELETE', `/v1/sessions/${other?.id}`, { token: bo.access })).status).toBe(204)
  expect([await whoAmI(phone.access), (await renew(phone.refresh)).status, await whoAmI(bo.access)]).toEqual([401, 401, 200])
  expect((await call('DELETE', '/v1/sessions', { token: bo.access })).status).toBe(204)
  expect([await whoAmI(bo.access), await whoAmI(ada.access)]).toEqual([401, 200])
})

test('a device that was not seen for two months signs in again', async () => {
  const { refresh } = await founder()
  time.now += 61 * 86_400_000
  expect((await renew(refresh)).status).toBe(401)
})

test('codes can be tried five times a minute from one address', async () => {
  const strict = use()
  const { createLimits } = await import('../../lib/server/http/limits.ts')
  const { createApp } = await import('../../lib/server/app.ts')
  const app = createApp({ ...strict.deps, limits: createLimits() })
  const guess = (from: string) =>
    app.request(
      '/v1/session/pair',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sidemap-Version': '1', 'X-Forwarded-For': String(Math.random()) },
        body: JSON.stringify({ code: 'AAAAA-AAAAA', email: 'eve@evil.example', name: 'Eve', device: '' }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    )
  const statuses = []
  for (let i = 0; i < 7; i++) statuses.push((await guess('192.0.2.66')).status)
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429])
  expect(Number((await guess('192.0.2.66')).headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await guess('192.0.2.67')).status).toBe(403)
})

test('behind a proxy the address is the one that the proxy saw, whatever the client says of itself', async () => {
  const { deps } = use()
  const app = createApp({ ...deps, limits: createLimits(), settings: { ...deps.settings, proxies: 1 } })
  const body = JSON.stringify({ code: 'AAAAA-AAAAA', email: 'eve@evil.example', name: 'Eve', device: '' })
  const guess = async (i: number) => {
    const headers = {
      'Content-Type': 'application/json',
      'Sidemap-Version': '1',
      'X-Forwarded-For': `198.51.100.${i}, 192.0.2.80`,
    }
    return (await app.request('/v1/session/pair', { method: 'POST', headers, body })).status
  }
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push(await guess(i))
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
})
