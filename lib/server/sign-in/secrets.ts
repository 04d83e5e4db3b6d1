import { createHash, timingSafeEqual } from 'node:crypto'
import { createId } from '../../base/ids.ts'
import type { Random } from '../../base/ports.ts'
import type { WorkspaceId } from '../../wire/terms.ts'

/** Stored in place of a secret. The secrets are random and long, so a plain hash cannot be guessed back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** 258 bits in 43 letters. */
export const createSecret = (random: Random): string => createId(random, 43)

/**
 * `sma_` (access) or `smr_` (refresh), workspace, family (the session, known to its device alone), secret. The prefix is for scanners of
 * leaked secrets; the workspace stands in front so that each look-up begins with it.
 */
export type Token = { kind: 'sma' | 'smr'; ws: WorkspaceId; family: string; secret: string }

export const writeToken = ({ kind, ws, family, secret }: Token): string => `${kind}_${ws}${family}${secret}`

export function readToken(text: string): Token | undefined {
  const [, kind, ws, family, secret] = /^(sma|smr)_([-\w]{16})([-\w]{16})([-\w]{43})$/.exec(text) ?? []
  return kind && ws && family && secret ? { kind: kind as Token['kind'], ws, family, secret } : undefined
}

/** What somebody types: 10 letters of 32 that are not mistaken for each other (50 bits; five tries a minute), such as `7KQ2M-WDX84`. */
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export function createCode(random: Random): string {
  const code = Array.from(random(10), (byte) => codeLetters.charAt(byte & 31)).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** As it was made, however it was typed. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
