import type { SyncState, Unsent } from './team-port.ts'

/** What there is to say about edits that are not with the colleagues yet, and where it is seen to; nothing when all is well. */
export type SyncWords = { text: string; to: 'settings' | 'refused' | null }

/** An edit on its way is no news; one that has waited so many ms is. */
const patience = 60_000

export function syncWords(state: SyncState, unsent: Unsent, now: number, time: (at: number) => string): SyncWords | null {
  const { oldest, refused, whole } = unsent
  const some = unsent.unsent > 0 ? edits(unsent.unsent) : null
  switch (state) {
    case 'too-old':
      return { text: 'Sidemap is too old to sync: update it.', to: null }
    case 'signed-out':
      return {
        text: some ? `Signed out. Sign in to sync ${some}` : 'Signed out. Sign in to see what others change',
        to: 'settings',
      }
    case 'offline':
      if (some) return { text: `Offline. ${some} will sync.`, to: null }
      return { text: whole === null ? 'Offline.' : `Offline. As of ${time(whole)}.`, to: null }
    case 'idle':
    case 'sending':
    case 'waiting':
      if (refused > 0) return { text: refused === 1 ? '1 edit was refused' : `${refused} edits were refused`, to: 'refused' }
      if (some === null || oldest === null || now - oldest < patience) return null
      return { text: `${some} waiting since ${time(oldest)}`, to: null }
  }
}

const edits = (count: number): string => (count === 1 ? '1 edit' : `${count} edits`)
