import { asNumber, type CriterionLine, numberForm, showCriterion } from './show-criterion.ts'

/**
 * "Triage time -20% vs baseline on 200 cases", "false-positive rate <= 2.5%", "at most 2.5% false positives" as fields. A limit is a comparator
 * with a number, in signs or words, or a signed number: less is `<=`, more is `>=`. A number alone says no limit, and neither does a line
 * whose fields would be written as another line: it is kept whole as the statement. Never throws; linear in the line.
 */
export function readCriterion(line: string): CriterionLine {
  const text = line.replace(/\s+/g, ' ').trim()
  const read = readLine(text)
  return read !== null && sameFields(readLine(showCriterion(read)), read) ? read : { ...nothing, statement: text }
}

const nothing: CriterionLine = {
  statement: '',
  comparator: null,
  threshold: null,
  unit: '',
  baseline: null,
  window: '',
  actual: null,
}

/** Words by the sign they stand for. "Over 30 days" is how long it is looked at, and no limit. */
const signs: [NonNullable<CriterionLine['comparator']>, string][] = [
  ['<=', '<=|=<|≤|at most|no more than|not more than|up to|within|maximum|max\\.?'],
  ['>=', '>=|=>|≥|at least|no less than|not less than|minimum'],
  ['<', '<|below|under|less than|fewer than'],
  ['>', '>|above|more than'],
  ['=', '=|exactly'],
]
const comparators = signs.map(([, words]) => words).join('|')
const limit = new RegExp(
  `(?:(?<![\\p{L}\\p{N}<=>≤≥])(${comparators})\\s?([+−-]?${numberForm})|(?<!\\S)([+−-]${numberForm}(?=\\s?[\\p{L}%])))(?![\\p{N}])`,
  'iu',
)
/** What may follow a number and says how, when or on what it is measured, so it is no unit. */
const lead =
  '(?:on|in|over|by|for|vs\\.?|versus|per|within|after|before|during|at|until|with|of|across|from|to|and|or|more|less|than|against|compared)(?![\\p{L}\\p{N}])'
const unitForm = new RegExp(`^\\s?(%|(?!${lead})\\p{L}[\\p{L}\\p{N}/]*)`, 'iu')
const windowForm = new RegExp(`(?:^|\\s)(?=${lead})`, 'iu')

function readLine(text: string): CriterionLine | null {
  const [withoutBaseline, baseline] = take(text, 'baseline')
  const [rest, actual] = take(withoutBaseline, 'actual')
  const found = limit.exec(rest)
  if (!found) return null
  const threshold = asNumber(found[2] ?? found[3] ?? '')
  const comparator = found[1] === undefined ? (threshold < 0 ? '<=' : '>=') : signOf(found[1])
  const before = tidy(rest.slice(0, found.index))
  const after = rest.slice(found.index + found[0].length)
  const unit = unitForm.exec(after)
  const measured = { ...nothing, comparator, threshold, baseline, actual }
  if (before !== '')
    return { ...measured, statement: before, unit: unit?.[1] ?? '', window: tidy(after.slice(unit?.[0].length ?? 0)) }
  // "At least 40 analysts using it daily": what is counted is what follows.
  const isPart = unit?.[1] === '%'
  const following = tidy(isPart ? after.slice(unit?.[0].length) : after)
  const at = windowForm.exec(following)?.index ?? following.length
  const statement = tidy(following.slice(0, at))
  return statement === '' ? null : { ...measured, statement, unit: isPart ? '%' : '', window: tidy(following.slice(at)) }
}

const signOf = (words: string): CriterionLine['comparator'] =>
  signs.find(([, forms]) => new RegExp(`^(?:${forms})$`, 'i').test(words))?.[0] ?? null

/** ", baseline 35" and "(actual: 1.9%)" out of the line. */
function take(text: string, label: 'baseline' | 'actual'): [rest: string, number: number | null] {
  const form = new RegExp(`\\s?[,;(]\\s?${label}\\s?(?:is|was|of|[:=])?\\s?([+−-]?${numberForm})(?![\\p{N}])\\s?%?\\s?\\)?`, 'iu')
  const found = form.exec(text)
  if (!found) return [text, null]
  return [text.slice(0, found.index) + text.slice(found.index + found[0].length), asNumber(found[1] ?? '')]
}

/** Without the signs at its ends. The last one that stays is looked for by itself: a pattern for the end is tried at each sign of a long run. */
function tidy(text: string): string {
  const isLoose = (at: number) => /[\s,;:]/.test(text.charAt(at))
  let [start, end] = [0, text.length]
  while (start < end && isLoose(start)) start++
  while (end > start && isLoose(end - 1)) end--
  return text.slice(start, end)
}

const sameFields = (one: CriterionLine | null, other: CriterionLine): boolean =>
  one !== null && (Object.keys(other) as (keyof CriterionLine)[]).every((field) => Object.is(one[field], other[field]))
