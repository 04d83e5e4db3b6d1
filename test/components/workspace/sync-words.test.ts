import { expect, test } from 'vitest'
import { syncWords } from '../../../components/workspace/sync-words.ts'
import type { SyncState, Unsent } from '../../../components/workspace/team-port.ts'

const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`)
const time = (moment: number) => new Date(moment).toISOString().slice(11, 16)
const well: Unsent = { unsent: 0, oldest: null, refused: 0, whole: at('10:30') }
const three: Unsent = { ...well, unsent: 3, oldest: at('10:40') }
const say = (state: SyncState, unsent: Unsent) => syncWords(state, unsent, at('10:45'), time)?.text ?? null

test.each<[string, SyncState, Unsent, string | null]>([
  ['all is well', 'idle', well, null],
  ['an edit is on its way', 'sending', { ...well, unsent: 1, oldest: at('10:45') }, null],
  ['edits wait for more than a minute', 'waiting', three, '3 edits waiting since 10:40'],
  ['one edit waits', 'sending', { ...well, unsent: 1, oldest: at('10:40') }, '1 edit waiting since 10:40'],
  ['offline with edits', 'offline', three, 'Offline. 3 edits will sync.'],
  ['offline without', 'offline', well, 'Offline. As of 10:30.'],
  ['offline before anything was read', 'offline', { ...well, whole: null }, 'Offline.'],
  ['signed out with edits', 'signed-out', three, 'Signed out. Sign in to sync 3 edits'],
  ['signed out without', 'signed-out', well, 'Signed out. Sign in to see what others change'],
  ['too old', 'too-old', three, 'Sidemap is too old to sync: update it.'],
  ['one was refused', 'idle', { ...well, refused: 1 }, '1 edit was refused'],
  ['two were refused while others wait', 'waiting', { ...three, refused: 2 }, '2 edits were refused'],
])('%s', (_name, state, unsent, words) => {
  expect(say(state, unsent)).toBe(words)
})

test('what can be seen to has its way there', () => {
  const to = (state: SyncState, unsent: Unsent) => syncWords(state, unsent, at('10:45'), time)?.to
  expect([to('signed-out', three), to('idle', { ...well, refused: 1 }), to('offline', three), to('too-old', three)]).toEqual([
    'settings',
    'refused',
    null,
    null,
  ])
})
