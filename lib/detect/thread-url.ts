/** Where Gmail shows a conversation, by its id (16 hex digits) and, where it is known, in the mailbox of this address. */
export function threadUrl(thread: string, account: string | null): string | null {
  if (!/^[0-9a-f]{16}$/i.test(thread)) return null
  const mailbox = account === null ? 'u/0/' : `?authuser=${encodeURIComponent(account)}`
  return `https://mail.google.com/mail/${mailbox}#all/${thread}`
}
