import type { Person } from '../people.ts'
import { config } from './config.ts'
import { element } from './element.ts'
import { isMe } from './state.ts'
import { labelWords, words } from './words.ts'

/** A name with the address in attributes, as Gmail writes it in message headers and rows. */
export function personSpan(person: Person, className: string, text = person.name): HTMLElement {
  const { email, name } = person
  return element('span', { class: className, email, name, 'data-hovercard-id': email, translate: 'no' }, text)
}

/** `me` for the account, else the first word of the name. */
export function shortName(person: Person): string {
  return isMe(person) ? words.me : (person.name.split(' ')[0] ?? person.email)
}

/** The round letter that stands for a picture. */
export function avatar(person: Person): HTMLElement {
  const colours = ['#7b5ea7', '#0b7285', '#a8571a', '#2b6e3f', '#a33b5c', '#3d5a99']
  const sum = [...person.email].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const colour = isMe(person) ? '#0b57d0' : person.email.startsWith('priya') ? colours[0] : colours[sum % colours.length]
  return element(
    'span',
    { class: 'ajn', style: `background:${colour}`, 'aria-hidden': 'true' },
    person.name.replace(/[^\p{L}]/gu, '').charAt(0) || '?',
  )
}

/** The label of the account control: translated words around name and address. */
export function accountLabel(): string {
  const { name, email } = config.signedIn ?? config.account
  return `${labelWords.account}: ${name}  \n(${email})`
}
