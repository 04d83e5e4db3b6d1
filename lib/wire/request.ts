import { versionHeader, wireVersion } from './problem.ts'

export type Sent = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  access?: string | undefined
  body?: unknown
  accept?: string | undefined
}

/** What every request to the server looks like: no cookies, no address told, nothing kept, and no way to be sent elsewhere. */
export const requestOf = ({ method, access, body, accept }: Sent) =>
  ({
    method,
    headers: {
      [versionHeader]: String(wireVersion),
      ...(access === undefined ? {} : { Authorization: `Bearer ${access}` }),
      ...(accept === undefined ? {} : { Accept: accept }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }) as const
