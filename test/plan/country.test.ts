import { expect, test } from 'vitest'
import { countryName, countryOfDomains, countryOfLocale, inCountry, theirCountry } from '../../lib/plan/country.ts'

test.each([
  ['en-US', 'US'],
  ['de-AT', 'AT'],
  ['de', 'DE'],
  ['pt-BR', 'BR'],
  ['es-419', null],
  ['not a locale', null],
])('the locale %s is a guess at %s', (locale, country) => expect(countryOfLocale(locale)).toBe(country))

test.each([
  [['acme.de'], 'DE'],
  [['acme.com', 'acme.fr'], 'FR'],
  [['acme.co.uk'], 'GB'],
  [['acme.io'], null],
  [['acme.ai', 'acme.co'], null],
  [['acme.eu'], null],
  [['acme.com'], null],
  [['acme.qq', '', '.', 'x'], null],
  [[], null],
])('%j is a guess at %s', (domains, country) => expect(countryOfDomains(domains)).toBe(country))

test('what was said of the buyer’s country goes before a guess, and a guess before ours', () => {
  expect(theirCountry({ country: 'FR', domains: ['acme.de'] }, 'US')).toEqual({ country: 'FR', from: 'said' })
  expect(theirCountry({ country: 'none', domains: ['acme.de'] }, 'US')).toEqual({ country: null, from: 'said' })
  expect(theirCountry({ country: '', domains: ['acme.de'] }, 'US')).toEqual({ country: 'DE', from: 'domain' })
  expect(theirCountry({ country: '', domains: ['acme.com'] }, 'US')).toEqual({ country: 'US', from: 'ours' })
})

test('a country is called by its name, with its article', () => {
  expect([inCountry('US'), inCountry('DE'), inCountry('ZZ'), countryName('none')]).toEqual([
    'in the United States',
    'in Germany',
    'in Unknown Region',
    'none',
  ])
})
