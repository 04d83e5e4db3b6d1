import { browser } from 'wxt/browser'
import type { Me, TeamPort, TeamState } from '../../components/workspace/team-port.ts'
import { readConnection, readJoining } from '../../lib/account/connection.ts'
import type { Database } from '../../lib/store/database.ts'
import type { Store } from '../../lib/store/store.ts'
import type { Account } from '../../lib/wire/session.ts'
import { syncPage, type SyncPorts } from './sync-page.ts'
import { teamAccount } from './team-account.ts'
import { teamPeople } from './team-people.ts'
import { teamRecords } from './team-records.ts'

/** The workspace of this page; where there is one, its exchange with the server begins here. */
export function createTeam(db: Database, store: Store, ports: SyncPorts): TeamPort {
  const sync = syncPage(db, ports)
  return {
    ...teamPeople,
    ...teamAccount(db),
    ...teamRecords(store),
    watch(onState, signal) {
      const tell = () => void readState(sync.state()).then((state) => (signal.aborted ? undefined : onState(state)))
      const onStored = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && ('connection' in changes || 'joining' in changes)) tell()
      }
      browser.storage.onChanged.addListener(onStored)
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStored))
      sync.watch(tell, signal)
      tell()
    },
  }
}

async function readState(sync: ReturnType<ReturnType<typeof syncPage>['state']>): Promise<TeamState> {
  const [connection, joining] = await Promise.all([readConnection(), readJoining()])
  if (joining) return { kind: 'unfinished', me: meOf(joining.account), server: joining.server }
  if (!connection) return { kind: 'none' }
  return { kind: 'connected', me: meOf(connection.account), server: connection.server, sync }
}

const meOf = ({ person, name, email, role, workspaceName }: Account): Me => ({ person, name, email, role, workspaceName })
