import type { Settings } from '../settings.ts'

/**
 * Where a sign-in may end: the addresses that Chrome and Firefox hand to the one extension they belong to and never open
 * (`identity.getRedirectURL`). Anything else would carry the code to a stranger.
 */
export function isExtensionAddress(address: string, { extensions }: Pick<Settings, 'extensions'>): boolean {
  const match = /^https:\/\/(?:([a-p]{32})\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/[-\w/]{0,100}$/.exec(
    address,
  )
  if (!match) return false
  return !match[1] || !extensions.length || extensions.includes(match[1])
}
