/** Where a side's public holidays are from: an ISO 3166 code such as `DE`, or `null` when it has none. */
export type Country = string | null

/** Said by a person who wants no public holidays; an empty text is nobody having said anything. */
export const noCountry = 'none'

const code = /^[A-Z]{2}$/
export const countryOf = (said: string): Country => (code.test(said) ? said : null)

/** The region of a BCP 47 locale, or the one most of its speakers live in: `de-AT` gives AT, `de` gives DE. A guess. */
export function countryOfLocale(locale: string): Country {
  try {
    return countryOf(new Intl.Locale(locale).maximize().region ?? '')
  } catch {
    return null
  }
}

/** Top-level domains of two letters that say nothing about where a company is, for anybody in the world takes them. */
const everybodys = new Set(['io', 'ai', 'co', 'me', 'tv', 'cc', 'ly', 'fm', 'to', 'gg', 'sh', 'so', 'ws', 'vc', 'la', 'eu', 'su'])

/** Where the first of the domains that has a country's ending is from: `acme.de` gives DE. A guess. */
export function countryOfDomains(domains: readonly string[]): Country {
  for (const domain of domains) {
    const ending = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase()
    const country = ending === 'uk' ? 'GB' : ending.toUpperCase()
    if (!everybodys.has(ending) && isKnown(country)) return country
  }
  return null
}

/** The buyer's country and how it is known: said in the plan, by the ending of their domain, or taken to be ours (R073). */
export function theirCountry(
  { country, domains }: { country: string; domains: readonly string[] },
  ours: Country,
): { country: Country; from: 'said' | 'domain' | 'ours' } {
  if (country !== '') return { country: countryOf(country), from: 'said' }
  const guessed = countryOfDomains(domains)
  return guessed === null ? { country: ours, from: 'ours' } : { country: guessed, from: 'domain' }
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const isKnown = (region: string): boolean => code.test(region) && names.of(region) !== undefined

/** "Germany"; a code that no country has is shown as it is. */
export const countryName = (country: string): string => (isKnown(country) ? names.of(country) : undefined) ?? country

/** Countries whose names take an article. */
const withArticle = new Set([
  'AE',
  'BS',
  'CF',
  'CG',
  'CD',
  'DO',
  'GB',
  'GM',
  'KM',
  'KY',
  'MH',
  'MV',
  'NL',
  'PH',
  'SB',
  'SC',
  'US',
  'VA',
])

/** "in Germany", "in the United States". */
export const inCountry = (country: string): string => `in ${withArticle.has(country) ? 'the ' : ''}${countryName(country)}`
