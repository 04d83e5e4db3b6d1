/** For answers with tokens or codes in them. */
export const noStore = { 'Cache-Control': 'no-store' }
