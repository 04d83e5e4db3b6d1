import { use, useEffect, useState } from 'react'
import { usePanel } from '../ports.ts'
import type { TeamPort, TeamState } from './team-port.ts'

/** Suspends until what speaks with the workspace is loaded. */
export const useTeam = (): TeamPort => use(usePanel().team.load())

/** `null` until it is known. */
export function useTeamState(): TeamState | null {
  const team = useTeam()
  const [state, setState] = useState<TeamState | null>(null)
  useEffect(() => {
    const watching = new AbortController()
    team.watch(setState, watching.signal)
    return () => watching.abort()
  }, [team])
  return state
}
