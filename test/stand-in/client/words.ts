import type { Language } from '../language.ts'
import { config } from './config.ts'
import { english, french, german, portuguese, spanish, type Words } from './words-latin.ts'
import { arabic, japanese, korean } from './words-other.ts'

const wordsByLanguage: Record<Language, Words> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
  ko: korean,
  ar: arabic,
}

export const words = wordsByLanguage[config.language]
/** Words of the title and the account control, which the switch `translatedLabels` keeps English when off. */
export const labelWords = config.switches.translatedLabels ? words : english
