export type Direction = 'ltr' | 'rtl'
/** How a mail in some language is read: values of the attributes `lang` and `dir`. */
export type Reading = { lang: string; dir: Direction }

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** Reading of a BCP 47 locale; what is not one is read as American English, as dates are. */
export function readingOf(locale: string): Reading {
  try {
    const known = new Intl.Locale(locale)
    return { lang: known.toString(), dir: rightToLeftScripts.has(known.maximize().script ?? '') ? 'rtl' : 'ltr' }
  } catch {
    return { lang: 'en-US', dir: 'ltr' }
  }
}
