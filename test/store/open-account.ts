import { must } from '../../lib/base/must.ts'
import { createAccountStore, type AccountStore } from '../../lib/store/account/account-store.ts'
import type { PushAnswer, PushRequest } from '../../lib/wire/push.ts'
import { openStore, type Opened } from './open-store.ts'

export const me = 'person-me-000000'
export const priya = 'person-priya-000'
export type OpenedAccount = Opened & { account: AccountStore }

/** A store on the database of an account, which has been loaded already and was empty. */
export async function openAccount(name?: string): Promise<OpenedAccount> {
  const opened = openStore(name)
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const account = createAccountStore({ clock: () => opened.clock.now, random }, opened.db)
  if (name === undefined) {
    await account.giveAccount({ workspace: 'workspace-000000', person: me })
    const start = { cursor: { epoch: 'E1', seq: 0 }, acl: 1, now: opened.clock.now, deals: 0 }
    await account.endBootstrap(await account.beginBootstrap(start), start)
  }
  return { ...opened, account }
}

/** The answer of a server that accepts everything, with the stamps it was sent. */
export function accepting({ txs }: PushRequest, now: number, seq = 1): PushAnswer {
  let next = seq
  const acks = txs.map(({ n, ops }) => ({ n, seqs: ops.map(() => next++), stamps: ops.map(({ at }) => at) }))
  return { epoch: 'E1', now, acks, rejects: [] }
}

/** Sends what is unsent and takes what `answer` makes of it. */
export async function push(
  { account, clock }: OpenedAccount,
  answer: (request: PushRequest) => PushAnswer = (request) => accepting(request, clock.now),
): Promise<PushRequest> {
  const request = must(await account.nextPush(256_000), 'something unsent')
  await account.applyPush(request, answer(request))
  return request
}
