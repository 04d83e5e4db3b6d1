import type { BootstrapDeal, BootstrapStart } from '../../wire/bootstrap.ts'
import type { PullAnswer, PullRequest } from '../../wire/pull.ts'
import type { PushAnswer, PushRequest } from '../../wire/push.ts'
import type { WorkspacePerson } from '../../wire/workspace.ts'
import type { Database } from '../database.ts'
import { readAuthor } from '../read-author.ts'
import { applyPull } from './apply-pull.ts'
import { applyPush, refuseTooLarge } from './apply-push.ts'
import { applyBootstrap, beginBootstrap, endBootstrap } from './bootstrap.ts'
import { nextPush, type AccountDeps } from './next-push.ts'
import { lacksPeople, replacePeople } from './people.ts'
import { pullRequest } from './pull-request.ts'
import { renumber } from './requeue.ts'
import { giveAccount, readSync, type Owner } from './sync-meta.ts'
import { readSyncStatus, rememberWhole } from './sync-status.ts'

/**
 * What keeps the database of an account and its server the same: every function is one transaction, may be run twice, and may die before or
 * after it. Satisfies `SyncStore` of `lib/sync`. Loaded after the first paint, and only where there is an account.
 */
export function createAccountStore(deps: AccountDeps, db: Database) {
  return {
    /** Makes this the database of that person; to be called once before anything else. */
    giveAccount: (account: Owner) => giveAccount(db, account),
    nextPush: (limit: number) => nextPush(db, deps, limit),
    applyPush: (request: PushRequest, answer: PushAnswer) => applyPush(db, deps, request, answer),
    refuseTooLarge: (request: PushRequest) => refuseTooLarge(db, deps, request),
    /** The id of this database is another's on the server, too. */
    becomeNewReplica: (request: PushRequest) =>
      db.transaction('rw', db.tables, async () => {
        const [{ dev }, sync] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
        if (dev === request.dev) await renumber(db, deps, sync)
      }),
    pullRequest: (limit: number, withHave?: boolean) => pullRequest(db, deps, limit, withHave),
    applyPull: (request: PullRequest, answer: PullAnswer) => applyPull(db, deps, request, answer),
    beginBootstrap: (start: BootstrapStart) => beginBootstrap(db, deps, start),
    applyBootstrap: (gen: number, deals: BootstrapDeal[]) => applyBootstrap(db, gen, deals),
    endBootstrap: (gen: number, start: BootstrapStart) => endBootstrap(db, gen, start),
    lacksPeople: (ids: Iterable<string>) => lacksPeople(db, ids),
    replacePeople: (people: WorkspacePerson[]) => replacePeople(db, people),
    rememberWhole: () => rememberWhole(db, deps.clock()),
    status: () => readSyncStatus(db),
  }
}

export type AccountStore = ReturnType<typeof createAccountStore>
