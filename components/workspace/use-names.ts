import { useLiveQuery } from 'dexie-react-hooks'
import { usePanel } from '../ports.ts'

const nobody: ReadonlyMap<string, string> = new Map()

/** The colleagues' names by address; `undefined` until they are read. Nobody without a workspace. */
export function useNames(): ReadonlyMap<string, string> | undefined {
  const { source, team } = usePanel()
  const names = useLiveQuery(
    async () => (team.isConnected ? new Map((await source.listPeople()).map(({ email, name }) => [email, name])) : nobody),
    [source, team],
  )
  return names
}
