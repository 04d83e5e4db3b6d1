import type { Address } from './page-context.ts'

/** Longer names are cut, in code points: nobody's name is, and a hostile one must not fill the screen. */
const longest = 120

/**
 * The name of a person as their mail gives it, without what mail systems put around it: quotation marks, "(Company)", "via
 * list", the last name first. Without a name it is made of the mailbox: "dee.marsh" gives "Dee Marsh".
 */
export function personName({ name, email }: Address): string {
  const mailbox = email.slice(0, Math.max(0, email.lastIndexOf('@'))) || email
  const written = tidy(name ?? '')
    .replace(/\s+(via\s.*|[|(].*)$/i, '')
    .replace(/^['"]+|['"]+$/g, '')
    .trim()
  const readable = /[\p{L}\p{N}]/u.test(written) && !written.includes('@')
  return cut(readable ? firstNameFirst(written, mailbox) : mailboxName(tidy(mailbox)))
}

/** One line of plain characters: no controls, no direction marks, no halves of characters. Everything else stays as written. */
export const tidy = (text: string): string =>
  text
    .slice(0, 2_000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .trim()

/** "Marsh, Dee" is turned round only when the mailbox says so too, for "Dee Marsh, CFO" is written the same way. */
function firstNameFirst(name: string, mailbox: string): string {
  const [last = '', first = '', ...more] = name.split(/\s*,\s*/)
  const start = first.split(' ')[0]?.toLowerCase() ?? ''
  return start !== '' && more.length === 0 && mailbox.toLowerCase().startsWith(start) ? `${first} ${last}` : name
}

function mailboxName(mailbox: string): string {
  const words = (mailbox.split('+')[0] ?? '')
    .replace(/\d+/g, ' ')
    .split(/[._\-\s]+/)
    .filter(Boolean)
  return words.length > 0 ? words.map(capitalised).join(' ') : mailbox
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const cut = (text: string): string => [...text].slice(0, longest).join('')
