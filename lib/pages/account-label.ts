import { emailsIn } from './emails-in.ts'

/**
 * The address in the label of Google's account control, which Gmail and Docs share. The words around it are translated; the address
 * stands last, in parentheses (always so, unless it is the known link).
 */
export function labelAddress(link: Element): string | null {
  const label = withoutMarks(link.getAttribute('aria-label') ?? '')
  const isKnown = link.getAttribute('href')?.includes('SignOutOptions') ?? false
  return emailsIn(/[(（]([^()（）]*)[)）]\s*$/.exec(label)?.[1] ?? (isKnown ? label : '')).at(-1) ?? null
}

/** Right-to-left languages wrap the address in direction marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
