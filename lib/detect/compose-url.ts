/** Whom a new mail is for (addresses) and what it is about. Its body is no part of it: an address is kept in histories and logs. */
export type NewMail = { to: string[]; subject: string }

/** Characters: servers and browsers agree on addresses up to here. A subject may take half. */
const longest = 2000
const longestSubject = 1000

/**
 * The address at which Gmail opens a new mail with recipients and subject filled in, in the mailbox of the page it is asked beside
 * (`/u/1/`, delegated `/b/ID/u/1/`), else in that of `account`. `leftOut`: who found no room in it, or has no address that can stand
 * there. `subject` is what of the subject found room.
 */
export function composeUrl(
  page: string | null,
  account: string | null,
  mail: NewMail,
): { url: string; subject: string; leftOut: string[] } {
  const mailbox = /^https:\/\/mail\.google\.com(\/mail\/(?:b\/[\w-]+\/)?u\/[\w.@%+-]+\/)/.exec(page ?? '')?.[1]
  const base = mailbox ? `${mailbox}?` : `/mail/?${account === null ? '' : `authuser=${encodeURIComponent(account)}&`}`
  const subject = fitting(mail.subject.replace(/\s+/g, ' ').trim())
  const start = `https://mail.google.com${base}view=cm&fs=1&tf=cm&su=${encodeURIComponent(subject)}&to=`
  const to: string[] = []
  const leftOut: string[] = []
  for (const email of new Set(mail.to)) {
    const isAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(email)
    const fits = start.length + [...to, email].map(encodeURIComponent).join(',').length <= longest
    if (isAddress && fits) to.push(email)
    else leftOut.push(email)
  }
  return { url: `${start}${to.map(encodeURIComponent).join(',')}`, subject, leftOut }
}

/** Whole characters of the text, as many as an address has room for; half a pair of surrogates cannot be written in one. */
function fitting(text: string): string {
  let [kept, length] = ['', 0]
  for (const character of text.replace(/\p{Surrogate}/gu, '')) {
    length += encodeURIComponent(character).length
    if (length > longestSubject) break
    kept += character
  }
  return kept.trim()
}
