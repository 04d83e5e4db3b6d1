/** Interface languages of the practice mailbox; Arabic is written right to left. */
export type Language = 'en' | 'de' | 'fr' | 'ja' | 'ar'
