/** `locale` (BCP 47) when it is one, else American English: a locale may come from a plan's data, and `Intl` throws on a wrong one. */
export function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}
