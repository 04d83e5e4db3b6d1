import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Recognition } from '../../lib/detect/recognise.ts'
import { usePanel, useTab } from '../ports.ts'

export type Page = { context: PageContext | null; isSilent: boolean; recognition: Recognition | null }

/**
 * The page of the active tab and the deal it belongs to. While a new page is looked up, the last one stays on screen, and with it
 * its own context: a plan is never shown, or inserted, beside another page than the one it was matched to.
 */
export function usePage(): Page {
  const { source } = usePanel()
  const tab = useTab()
  const client = useQueryClient()
  const asked = useQuery({ queryKey: ['page'], queryFn: tab.read, staleTime: Infinity })
  useEffect(() => {
    const watching = new AbortController()
    const rematch = () => void client.invalidateQueries({ queryKey: ['match'] })
    tab.watch((tabPage) => client.setQueryData(['page'], tabPage), rematch, watching.signal)
    return () => watching.abort()
  }, [tab, client])

  const context = asked.data?.kind === 'read' ? asked.data.context : null
  const match = useQuery({
    queryKey: ['match', context],
    queryFn: async () => ({ context, recognition: context ? await source.recognise(context) : ({ kind: 'no-thread' } as const) }),
    enabled: asked.isSuccess,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  const shown = match.data
  return { context: shown?.context ?? null, isSilent: asked.data?.kind === 'silent', recognition: shown?.recognition ?? null }
}

/** Forget what was matched: a plan was made, linked, or people were set aside. */
export function useRematch(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['match'] })
}
