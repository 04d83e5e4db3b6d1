import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Session } from '../../lib/wire/session.ts'
import { Invitation, People } from '../../lib/wire/workspace.ts'
import { useApp } from './use-app.ts'

const { call, founder, enter, deal } = useApp()
const runs = process.env['CI'] ? 60 : 10
const roles = ['owner', 'manager', 'member'] as const

/** What people do to each other, by numbers that are taken modulo how many there are. */
const step = fc.record({
  act: fc.constantFrom('invite', 'role', 'leave', 'people', 'sign-out', 'end-all', 'deal'),
  by: fc.nat(9),
  whom: fc.nat(9),
  role: fc.constantFrom(...roles),
})

test(
  'whatever people do, in any order: there is an owner, nobody fails, and whoever is out stays out',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const first = await founder('ada@northwind.example')
        const sessions: Session[] = [first]
        const gone: Session[] = []
        const deals = [await deal(first)]
        const ask = async (method: string, path: string, token: string, body?: unknown) => {
          const answer = await call(method, path, { token, ...(body !== undefined && { body }) })
          if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.status}`)
          return answer
        }
        const drop = (person: string) => {
          for (let i = sessions.length - 1; i >= 0; i--)
            if (sessions[i]?.account.person === person) gone.push(...sessions.splice(i, 1))
        }

        for (const [i, { act, by, whom, role }] of steps.entries()) {
          const actor = sessions[by % sessions.length]
          const other = sessions[whom % sessions.length]
          if (!actor || !other) break
          const { access: token, account } = actor
          const target = other.account.person
          if (act === 'invite') {
            const email = `p${i}@northwind.example`
            const { status, body } = await ask('POST', '/v1/invitations', token, { email, role })
            if (status === 200) sessions.push(await enter(Invitation.parse(body).code, email))
          } else if (act === 'role') await ask('PUT', `/v1/people/${target}/role`, token, { role })
          else if (act === 'leave') {
            const heir = sessions.find((each) => each.account.person !== target)?.account.person ?? target
            if ((await ask('POST', `/v1/people/${target}/leave`, token, { heir })).status === 204) drop(target)
          } else if (act === 'people') {
            await ask('PUT', `/v1/deals/${deals[whom % deals.length]}/people`, token, {
              people: [{ person: target, role: 'seller' }],
            })
          } else if (act === 'deal') deals.push(await deal(actor))
          else if (sessions.length > 1) {
            await ask('DELETE', act === 'sign-out' ? '/v1/session' : '/v1/sessions', token)
            drop(account.person)
          }
          for (const { access, refresh } of gone) {
            expect((await ask('GET', '/v1/people', access)).status).toBe(401)
            expect((await call('POST', '/v1/session/refresh', { body: { refresh } })).status).toBe(401)
          }
        }

        const witness = sessions[0]
        if (!witness) return
        const { people } = People.parse((await ask('GET', '/v1/people', witness.access)).body)
        expect(people.some(({ role, left }) => role === 'owner' && !left)).toBe(true)
        const here = new Set(people.filter(({ left }) => !left).map(({ person }) => person))
        for (const id of deals) {
          const { status, body } = await ask('GET', `/v1/deals/${id}/people`, witness.access)
          if (status !== 200) continue
          const { owner, people: on } = body as { owner: string; people: { person: string }[] }
          for (const person of [owner, ...on.map((each) => each.person)]) expect(here.has(person)).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  },
)
