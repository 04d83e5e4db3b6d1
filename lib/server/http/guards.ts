import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { versionHeader, wireVersion } from '../../wire/problem.ts'
import type { Env } from './env.ts'
import { jsonOnly, tooLarge } from './problems.ts'
import { Refusal } from './refusal.ts'

/** A plan from a template is one gesture of up to 4,800 ops (`maxOps`), about 1 MB. */
export const limitBody = bodyLimit({
  maxSize: 2_000_000,
  onError: () => {
    throw tooLarge()
  },
})

/** The browser itself goes there while somebody signs in; it sends no header of ours. */
const pages = /^\/v1\/sign-in\//

/** Answers carry the version; requests must, and one that is older than the version before this one is told so. */
export const checkVersion: MiddlewareHandler<Env> = async (c, next) => {
  c.header(versionHeader, String(wireVersion))
  if (!pages.test(c.req.path)) {
    const told = c.req.header(versionHeader) ?? ''
    if (!/^\d{1,6}$/.test(told))
      throw new Refusal(400, 'bad-request', `Say which version of the API you speak: send \`${versionHeader}: ${wireVersion}\`.`)
    if (Number(told) < wireVersion - 1 || Number(told) < 1)
      throw new Refusal(
        426,
        'too-old',
        'This version of Sidemap is too old for the server. Update the extension; nothing is lost meanwhile.',
      )
  }
  await next()
}

/**
 * Lets JSON in UTF-8 through and nothing else: what a page of another site can send without asking first (a form, plain text) never
 * reaches a handler, nor do letters that are no letters.
 */
export const readJson: MiddlewareHandler<Env> = async (c, next) => {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength) {
    const type = c.req.header('content-type') ?? ''
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || c.req.header('content-encoding')) throw jsonOnly()
    checkText(bytes)
  }
  await next()
}

/** @throws Refusal 400 for bytes that are not UTF-8, and for a byte order mark, which JSON does not have (RFC 8259, 8.1). */
function checkText(bytes: ArrayBuffer): void {
  try {
    if (!new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).startsWith('\uFEFF')) return
  } catch {
    // Not UTF-8 either.
  }
  throw new Refusal(400, 'not-json', 'The body is not UTF-8 without a byte order mark.')
}
