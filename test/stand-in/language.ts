/** Interface languages of the practice mailbox; Arabic is written right to left. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ko', 'ar'] as const
export type Language = (typeof languages)[number]
