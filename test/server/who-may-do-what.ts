import type { World } from './world.ts'

/** Whoever is signed in, in the order of the columns below. All others are answered with 401 wherever a session is needed. */
export const insiders = ['stranger', 'colleague', 'viewer', 'seller', 'holder', 'manager', 'owner'] as const
export type Insider = (typeof insiders)[number]
export const outsiders = ['nobody', 'forger', 'ended', 'left', 'guest'] as const

const told: Record<Insider | (typeof outsiders)[number], string> = {
  stranger: 'owner of another workspace',
  colleague: 'member who is not on the plan',
  viewer: 'member who reads the plan',
  seller: 'member who works on the plan',
  holder: 'member who owns the plan',
  manager: 'manager',
  owner: 'owner',
  nobody: 'without a token',
  forger: 'with a made-up token',
  ended: 'whose session was ended',
  left: 'who has left',
  guest: 'guest of the buyer’s',
}

/** `answers`: one for each insider, a status or what became of the change; a single one is everybody's. `once`: it changes the world. */
export type Row = {
  does: string
  endpoint: string
  request: (world: World, who: Insider) => { path?: string; body?: unknown }
  answers: string
  once?: true
}

const deals = { here: 'the plan', elsewhere: 'a plan of another workspace', absent: 'a plan that is not there' } as const
export type Where = keyof typeof deals
const wheres = Object.keys(deals) as Where[]
const pick = (world: World, where: Where) => ({ here: world.deal, elsewhere: world.elsewhere, absent: world.fresh() })[where]

const ofDeal: Row[] = wheres.flatMap((where) => [
  {
    does: `sees who is on ${deals[where]}`,
    endpoint: 'GET /v1/deals/{deal}/people',
    request: (world) => ({ path: `/v1/deals/${pick(world, where)}/people` }),
    answers: { here: '404 404 200 200 200 200 200', elsewhere: '200 404 404 404 404 404 404', absent: '404' }[where],
  },
  {
    does: `says who is on ${deals[where]}`,
    endpoint: 'PUT /v1/deals/{deal}/people',
    request: (world) => ({ path: `/v1/deals/${pick(world, where)}/people`, body: { people: [] } }),
    answers: { here: '404 404 403 403 204 403 204', elsewhere: '204 404 404 404 404 404 404', absent: '404' }[where],
    once: true,
  },
  {
    does: `reads the history of ${deals[where]}`,
    endpoint: 'GET /v1/deals/{deal}/history',
    request: (world) => ({ path: `/v1/deals/${pick(world, where)}/history` }),
    // Whose the plan is not gets an empty page; what is in it, the next table says.
    answers: '200',
  },
])

const self = (world: World, who: Insider) => world.person(who)
const peopleRows: Row[] = [
  ['a colleague', (world: World) => world.person('seller'), '404 403 403 403 403 403 204'],
  ['oneself', self, '409 403 403 403 403 403 409'],
  ['somebody of another workspace', (world: World) => world.person('stranger'), '409 403 403 403 403 403 404'],
  ['somebody who is not there', (world: World) => world.fresh(), '404 403 403 403 403 403 404'],
  ['somebody who has left', (world: World) => world.leftPerson, '404 403 403 403 403 403 404'],
].map(([whom, person, answers]) => ({
  does: `gives ${String(whom)} another role`,
  endpoint: 'PUT /v1/people/{person}/role',
  request: (world, who) => ({
    path: `/v1/people/${(person as typeof self)(world, who)}/role`,
    body: { role: whom === 'a colleague' ? 'manager' : 'member' },
  }),
  answers: String(answers),
  once: true,
}))

const leaveRows: Row[] = [
  [
    'a colleague',
    (world: World, who: Insider) => world.person(who === 'seller' ? 'viewer' : 'seller'),
    '404 403 403 403 403 403 204',
  ],
  ['oneself', self, '409 204 204 204 204 204 409'],
  ['somebody of another workspace', (world: World) => world.person('stranger'), '409 403 403 403 403 403 404'],
].map(([whom, person, answers]) => ({
  does: `lets ${String(whom)} leave`,
  endpoint: 'POST /v1/people/{person}/leave',
  request: (world, who) => ({
    path: `/v1/people/${(person as typeof self)(world, who)}/leave`,
    body: { heir: world.person(who === 'colleague' ? 'viewer' : 'colleague') },
  }),
  answers: String(answers),
  once: true,
}))

const plain = (does: string, endpoint: string, answers: string, body?: unknown, once?: true): Row => ({
  does,
  endpoint,
  request: () => ({ body }),
  answers,
  ...(once && { once }),
})

/** Everything below /v1 that needs a session. What a change may hold is judged by `lib/plan/policy.ts`; see the second table. */
export const rows: Row[] = [
  plain('sees who they are', 'GET /v1/session', '200'),
  plain('signs out', 'DELETE /v1/session', '204', undefined, true),
  plain('sees where they are signed in', 'GET /v1/sessions', '200'),
  plain('signs out everywhere', 'DELETE /v1/sessions', '204', undefined, true),
  {
    does: 'ends a session of somebody else',
    endpoint: 'DELETE /v1/sessions/{id}',
    request: (world, who) => ({ path: `/v1/sessions/${world.session(who === 'seller' ? 'viewer' : 'seller')}` }),
    answers: '404',
  },
  {
    does: 'ends a session of their own',
    endpoint: 'DELETE /v1/sessions/{id}',
    request: (world, who) => ({ path: `/v1/sessions/${world.session(who)}` }),
    answers: '204',
    once: true,
  },
  plain('sees who is in the workspace', 'GET /v1/people', '200'),
  ...peopleRows,
  ...leaveRows,
  plain('invites', 'POST /v1/invitations', '200 403 403 403 403 403 200', { email: 'new@northwind.example', role: 'owner' }),
  plain('sees invitations', 'GET /v1/invitations', '200 403 403 403 403 403 200'),
  plain(
    'withdraws an invitation of the workspace',
    'POST /v1/invitations/withdraw',
    '404 403 403 403 403 403 204',
    { email: 'invited@northwind.example' },
    true,
  ),
  plain('sees which plans they have', 'GET /v1/deals', '200'),
  ...ofDeal,
  plain('reads everything at first', 'GET /v1/sync/bootstrap', '200'),
  plain('listens', 'GET /v1/sync/events', '200'),
]

/** What is needed to come in is not a session; nothing of it tells who is here. */
export const open: Row[] = [
  plain('comes in with a wrong code', 'POST /v1/session/pair', '403', {
    code: 'AAAAA-AAAAA',
    name: 'Eve',
    email: 'eve@evil.example',
    device: '',
  }),
  plain('renews with a wrong token', 'POST /v1/session/refresh', '401', { refresh: 'smr_'.padEnd(79, 'a') }),
  plain('swaps a wrong code', 'POST /v1/session/swap', '401', {
    code: 'smc_'.padEnd(63, 'a'),
    verifier: 'v'.repeat(43),
    device: '',
  }),
  {
    ...plain('begins to sign in where there is no service for it', 'GET /v1/sign-in/start', '404'),
    request: () => ({
      path: `/v1/sign-in/start?challenge=${'c'.repeat(43)}&redirect=https://${'a'.repeat(32)}.chromiumapp.org/`,
    }),
  },
  {
    ...plain('comes back where there is no service for it', 'GET /v1/sign-in/callback', '404'),
    request: () => ({ path: '/v1/sign-in/callback?state=a' }),
  },
  plain('asks whether the server works', 'GET /health', '200'),
]

/** What becomes of a change, of any kind of entity and in either stream. Whoever writes to a plan that is not there makes it. */
export const changes: Record<Where, string> = {
  here: 'accepted forbidden policy accepted accepted policy policy',
  elsewhere: 'accepted',
  absent: 'accepted',
}

/** Whether the words of a stream are in what somebody pulls, loads at first, or reads in the history. */
export const reads: Record<Where, string> = {
  here: 'unseen unseen seen seen seen seen seen',
  elsewhere: 'seen unseen unseen unseen unseen unseen unseen',
  absent: 'unseen',
}

export const answerOf = (answers: string, who: Insider): string => {
  const each = answers.split(' ')
  return each[each.length === 1 ? 0 : insiders.indexOf(who)] ?? ''
}

/** The tables as people read them. */
export function describeRights(): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const head = ['', ...insiders.map((who) => told[who])]
  const table = (all: { does: string; answers: string }[]) =>
    [line(head), line(head.map(() => '---')), ...all.map(({ does, answers }) => line([does, ...insiders.map((who) => answerOf(answers, who))]))].join('\n') // prettier-ignore
  const where = (does: string, answers: Record<Where, string>) =>
    wheres.map((each) => ({ does: `${does} ${deals[each]}`, answers: answers[each] }))
  return `# Who may do what

Written by \`test/server/who-may-do-what.test.ts\` from the table that it tests, \`test/server/who-may-do-what.ts\`. The numbers are the status of the
answer: 200 and 204 are yes, 403 is no, 404 is what one gets for what is not there, of another workspace, or not theirs to see; 409 says what is
in the way. Whoever is ${outsiders.map((who) => told[who]).join(', ')} is answered with 401 everywhere.

${table(rows)}

A change is one gesture. \`policy\` and \`forbidden\` refuse it for good; the person sees why. Whoever writes to a plan that is not there in their
workspace makes a new one of their own. What guests of the buyer's may write stands in \`lib/plan/policy.ts\`; they do not sign in yet.

${table([...where('writes to', changes), ...where('reads either side of', reads)])}

Without a session one gets this far:

${open.map(({ does, answers }) => `- ${does}: ${answers}`).join('\n')}
`
}
