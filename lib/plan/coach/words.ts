import type { Milestone } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { showDate } from '../show-date.ts'

const longest = 48

/** A step by its title, in quotation marks; a very long one is cut. */
export const call = ({ title }: Pick<Milestone, 'title'>): string => (title.trim() === '' ? 'A step' : `“${cut(title.trim())}”`)

export function cut(text: string): string {
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

export const day = (date: PlanDate, today: PlanDate): string => showDate(date, { today, locale: 'en-US', style: 'bare' })
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
export const others = (number: number): string =>
  number === 0 ? '' : ` So ${number === 1 ? 'is 1 other' : `are ${number} others`}.`
