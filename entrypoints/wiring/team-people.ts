import type { TeamPort } from '../../components/workspace/team-port.ts'
import { ok } from '../../lib/base/result.ts'
import { Devices } from '../../lib/wire/session.ts'
import { DealPeople, Invitation, People } from '../../lib/wire/workspace.ts'
import { ask, tell } from './ask.ts'

type Asked = Pick<
  TeamPort,
  'listDevices' | 'endDevice' | 'listPeople' | 'invite' | 'setRole' | 'remove' | 'readDealTeam' | 'writeDealTeam'
>

/** What only the server knows and decides: who is in the workspace, who is on a plan, where one is signed in. */
export const teamPeople: Asked = {
  async listDevices() {
    const asked = await ask({ method: 'GET', path: '/v1/sessions' }, Devices)
    return asked.ok ? ok(asked.value.devices) : asked
  },
  endDevice: (id) => tell({ method: 'DELETE', path: `/v1/sessions/${id}` }),
  async listPeople() {
    const asked = await ask({ method: 'GET', path: '/v1/people' }, People)
    return asked.ok ? ok(asked.value.people) : asked
  },
  invite: (email, role) => ask({ method: 'POST', path: '/v1/invitations', body: { email, role } }, Invitation),
  setRole: (person, role) => tell({ method: 'PUT', path: `/v1/people/${person}/role`, body: { role } }),
  remove: (person, heir) => tell({ method: 'POST', path: `/v1/people/${person}/leave`, body: { heir } }),
  readDealTeam: (deal) => ask({ method: 'GET', path: `/v1/deals/${deal}/people` }, DealPeople),
  writeDealTeam: (deal, people) => tell({ method: 'PUT', path: `/v1/deals/${deal}/people`, body: { people } }),
}
