import type { FieldValue, Op } from './change.ts'
import { checkNames, isCheckId, type CheckId } from './coach/check-names.ts'
import { ForecastCategory } from './entity-kinds.ts'

/** What the rep calls the deal in the forecast, in words. */
export const forecastWords: Record<ForecastCategory, string> = {
  pipeline: 'pipeline',
  'best-case': 'best case',
  commit: 'commit',
}

/** What a change of our own facts about the deal says in the story; `null` where it says nothing by itself. */
export function valueSentence({ f, v }: Pick<Op, 'f' | 'v'>, was: FieldValue): string | null {
  switch (f) {
    case 'coachOff':
      return coachSentence(v, was)
    case 'recapOn':
      return 'Wrote the weekly recap'
    case 'forecast': {
      const category = ForecastCategory.safeParse(v).data
      return category ? `Forecast the deal as ${forecastWords[category]}` : 'Took the deal out of the forecast'
    }
    case 'amount':
      return v === null ? 'Took the value off the deal' : 'Changed the value of the deal'
    case 'beganOn':
      return 'Said when the deal began'
    case 'promisedAt':
      return v === null ? 'Took back the promise of a draft' : 'Promised a draft'
    case 'requalifySince':
      return v === null ? 'Requalified the deal' : 'Marked the deal for requalification'
    case 'resistance':
      return v === null ? 'Took off why they resist the plan' : 'Said why they resist the plan'
    case 'sentAt':
      return v === null ? null : 'Sent the draft that was promised'
    default:
      return null
  }
}

function coachSentence(off: FieldValue, was: FieldValue): string | null {
  const [now, before] = [checksIn(off), checksIn(was)]
  const told = (word: string, ids: CheckId[]) => ids.map((id) => `Turned ${word} the check “${checkNames[id]}”`)
  const turned = [
    ...told('off', now.filter((id) => !before.includes(id))),
    ...told('on', before.filter((id) => !now.includes(id))),
  ] // prettier-ignore
  return turned.join('; ') || null
}

const checksIn = (ids: FieldValue): CheckId[] => (Array.isArray(ids) ? ids.filter(isCheckId) : [])
