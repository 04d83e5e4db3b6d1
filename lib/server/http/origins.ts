import { cors } from 'hono/cors'
import { versionHeader } from '../../wire/problem.ts'
import type { Settings } from '../settings.ts'

/** `chrome-extension://ID` and `moz-extension://UUID`: pages of an extension. Firefox makes a UUID for each profile, so it is no id to allow. */
function isExtensionOrigin(origin: string, { extensions }: Pick<Settings, 'extensions'>): boolean {
  const id = /^chrome-extension:\/\/([a-p]{32})$/.exec(origin)?.[1]
  if (id) return !extensions.length || extensions.includes(id)
  return /^moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(origin)
}

/** Pages of extensions may read answers, others not; nothing is ever sent with cookies. */
export const allowExtensions = (settings: Settings) =>
  cors({
    origin: (origin) => (isExtensionOrigin(origin, settings) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', versionHeader],
    exposeHeaders: [versionHeader, 'X-Request-Id', 'Retry-After'],
    maxAge: 600,
  })
