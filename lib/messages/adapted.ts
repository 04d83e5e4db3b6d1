/** Addresses of the pages that have an adapter of ours in them, as the content scripts' `matches` say. */
const adapted = ['https://mail.google.com/', 'https://docs.google.com/document/']

export const isAdapted = (url: string): boolean => adapted.some((start) => url.startsWith(start))
