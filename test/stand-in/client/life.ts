/** Ends with the mailbox: a page may hold one after the other. */
export const life = new AbortController()
