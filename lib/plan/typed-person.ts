import type { NewPerson } from './edits.ts'

const legible = /[\p{L}\p{N}]/u

/** "Grace Lin grace@northgate.example" in any order; a name or an address alone will do. `null` without a letter or a digit. */
export function typedPerson(text: string): Pick<NewPerson, 'name' | 'email'> | null {
  const email = /[^\s<>@]+@[^\s<>@]+/.exec(text)?.[0] ?? ''
  const name = text.replace(email, '').replace(/[<>]/g, ' ').replace(/\s+/g, ' ').trim()
  if (legible.test(name)) return { name, email: email.toLowerCase() }
  return legible.test(email) ? { name: email, email: email.toLowerCase() } : null
}
