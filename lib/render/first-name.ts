/**
 * What one calls a person in a sentence among colleagues: "Tom" of "Tom Adeyemi". The whole name where the first word cannot
 * be that: "Dr. Grace Lin", "Adeyemi, Tom", "J. Weiss", names in scripts that put the family name first.
 */
export function firstName(name: string): string {
  const whole = name.trim()
  const [first = ''] = whole.split(/\s+/)
  const sure = /^\p{L}[\p{L}\p{M}'’-]+$/u.test(first) && !titles.test(first) && !whole.includes(',') && !familyFirst.test(whole)
  return sure ? first : whole
}

const titles = /^(dr|mr|mrs|ms|mx|prof|sir|dame|herr|frau|madame|monsieur)$/i
const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
