import { tidy } from './person-name.ts'

/** A company's name is rarely of more words than this. */
const mostWords = 4
/** Characters of each text that are looked at. */
const lookedAt = 20_000

/**
 * What people call the company behind a registrable domain. Where somebody wrote the same letters as words ("Harbor Mills"
 * for "harbormills.example"), it is what they wrote most often; else the domain's own label: "acme-corp.example" gives
 * "Acme Corp", "ibm.example" gives "IBM".
 * @param texts names of people, subject and messages, as found in the page
 */
export function companyName(domain: string, texts: string[]): string {
  const label = domain.split('.')[0] ?? ''
  const spelling = mostOften(texts.flatMap((text) => spellings(label.replaceAll('-', ''), text.slice(0, lookedAt))))
  return spelling ?? fromLabel(label)
}

/** Runs of words that begin with a capital and have, written together, exactly the letters of the label. */
function spellings(letters: string, text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|&/gu)]
  const found: string[] = []
  words.forEach((first, index) => {
    if (!/^[\p{Lu}\p{N}]/u.test(first[0])) return
    let written = ''
    for (const word of words.slice(index, index + mostWords)) {
      written += word[0] === '&' ? 'and' : word[0].toLowerCase()
      const run = text.slice(first.index, word.index + word[0].length)
      if (!letters.startsWith(written) || /[^\p{L}\p{N}&' -]|\s\s/u.test(run)) return
      if (written === letters) found.push(tidy(run))
    }
  })
  return found
}

function mostOften(found: string[]): string | null {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

const fromLabel = (label: string): string =>
  label.length <= 3
    ? label.toUpperCase()
    : label
        .split('-')
        .filter(Boolean)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ')
