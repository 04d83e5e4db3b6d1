/**
 * A step's title as the subject of a sentence: "Vendor onboarding form" becomes "The vendor onboarding form". Only where the
 * words at both ends say that it surely names one thing; any other is quoted: “Send subprocessor list”, “MSA and DPA sent”.
 */
export function stepPhrase(title: string): string {
  if (title === '') return 'One step'
  const words = title.split(' ')
  const [first = ''] = words
  const end = words.findIndex((word) => prepositions.has(word.toLowerCase()))
  const last = (end === -1 ? words : words.slice(0, end)).at(-1) ?? ''
  const isAcronym = /^\p{Lu}[\p{Lu}\d]+$/u.test(first)
  const isThing =
    (isAcronym || openers.has(first.toLowerCase())) && things.has(last.toLowerCase()) && !/[,;:.!?&/"“”]| and | or /i.test(title)
  if (!isThing) return `“${title}”`
  return `The ${isAcronym ? title : first.toLowerCase() + title.slice(first.length)}`
}

/** The same inside a sentence: "the vendor onboarding form". */
export const phraseWithin = (title: string): string =>
  stepPhrase(title).replace(/^(The|One) /, (article) => article.toLowerCase())

const list = (words: string): Set<string> => new Set(words.split(' '))
const prepositions = list('with for of by to at from on in before after')
/** Words that open the name of a thing, and are neither somebody's name nor an order to do it. */
const openers = list(
  'vendor supplier security legal business technical executive exec finance financial procurement budget pilot data privacy contract ' +
    'pricing commercial implementation integration compliance architecture infosec risk reference board steering purchase customer ' +
    'onboarding kickoff internal final mutual signature works',
)
/** Words that end it. In the singular: several things would want "were". */
const things = list(
  'form review sign-off signoff checkpoint questionnaire approval call session meeting workshop agreement document report plan order ' +
    'validation assessment audit demo kickoff contract decision presentation negotiation onboarding signature proposal quote',
)

/** What a title is about, for a subject line: "finance approval" of "Finance approval and PO". At most three words. */
export function stepTopic(title: string): string {
  const words = title.split(' ')
  const end = words.findIndex(
    (word, index) => index > 0 && (prepositions.has(word.toLowerCase()) || /^(and|or|&|[-–—])$/i.test(word)),
  )
  const kept = (end === -1 ? words : words.slice(0, end))
    .slice(0, 3)
    .join(' ')
    .replace(/[,;:.!?]+$/, '')
  return openers.has((words[0] ?? '').toLowerCase()) ? kept.charAt(0).toLowerCase() + kept.slice(1) : kept
}
