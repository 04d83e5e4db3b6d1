import type { Address } from '../../detect/page-context.ts'
import { emailPattern } from '../emails-in.ts'

/** The address an element carries in its attributes (never in its text: that says "me"), or null. */
export function readAddress(element: Element): Address | null {
  const email = cleanEmail(element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? '')
  return email === null ? null : toAddress(email, element.getAttribute('name') ?? element.getAttribute('data-name') ?? '')
}

/** Addresses of a header line like `Dana Ruiz <dana@example.com>, li@example.com`. */
export function readAddressLine(line: string): Address[] {
  return unique(
    (line.match(/("[^"]*"|[^,;])+/g) ?? []).map((part) => {
      const email = part.match(emailPattern)?.at(-1)?.toLowerCase()
      return email === undefined ? null : toAddress(email, part.replace(/<[^>]*>/, '').replace(/["']/g, ''))
    }),
  )
}

/** Each address once, in order; the first name given for it is kept. */
export function unique(addresses: (Address | null)[]): Address[] {
  const byEmail = new Map<string, Address>()
  for (const address of addresses) {
    if (address === null) continue
    const known = byEmail.get(address.email)
    if (known === undefined || (known.name === null && address.name !== null)) byEmail.set(address.email, address)
  }
  return [...byEmail.values()]
}

function cleanEmail(value: string): string | null {
  const email = value
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return /^[^\s@<>]+@[^\s@<>]+$/.test(email) ? email : null
}

/** A name that only repeats the address says nothing. */
function toAddress(email: string, rawName: string): Address {
  const name = rawName.trim()
  return { email, name: name === '' || name.toLowerCase() === email ? null : name }
}
