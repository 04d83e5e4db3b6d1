import { useLiveQuery } from 'dexie-react-hooks'
import { usePanel } from '../ports.ts'

/** The team's own templates, as they are now; `undefined` until they are read. */
export function useTeamTemplates() {
  const { source } = usePanel()
  return useLiveQuery(() => source.listTemplates(), [source])
}
