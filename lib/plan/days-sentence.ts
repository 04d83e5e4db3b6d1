import type { Op } from './change.ts'
import { readClosure } from './closure.ts'
import { countryName, noCountry } from './country.ts'
import type { PlanDate } from './plan-date.ts'
import { showClosure } from './show-closure.ts'

/** What was said of the buyer's holidays and closures, for the story of the plan; `null` for other fields. */
export function daysSentence({ f, v }: Pick<Op, 'f' | 'v'>, was: Op['v'], today: PlanDate): string | null {
  if (f === 'country') {
    if (typeof v !== 'string' || v === '') return 'Left their holidays to be guessed'
    return v === noCountry ? 'Said they keep no public holidays' : `Said they keep the holidays of ${countryName(v)}`
  }
  if (f !== 'closed') return null
  const [now, before] = [textsIn(v), textsIn(was)]
  const told = (word: string, texts: string[]) => texts.map((text) => `Said they are ${word} ${shown(text, today)}`)
  const changed = [
    ...told('closed', now.filter((text) => !before.includes(text))),
    ...told('not closed', before.filter((text) => !now.includes(text))),
  ] // prettier-ignore
  return changed.join('; ') || null
}

function shown(text: string, today: PlanDate): string {
  const read = readClosure(text)
  return read ? showClosure(read, { today, locale: 'en-US' }) : 'on days that cannot be read'
}

const textsIn = (value: Op['v']): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])
