import type { Role } from '../entity-kinds.ts'

/** A step of a template. `due` is in working days relative to the signature: -10 is two weeks before it, 20 four weeks after. */
export type TemplateStep = {
  title: string
  side: 'buyer' | 'seller' | 'both'
  buyerRole: Role | null
  sellerRole: Role | null
  due: number
  doneWhen: string
  key?: boolean
  gate?: 'signature' | 'kickoff'
  /** Numbers (from 1) of the steps it waits for; without them it waits for the one listed before it. */
  after?: number[]
}

export type Template = {
  id: 'T1' | 'T2' | 'T3' | 'T4' | 'T5'
  name: string
  /** One line for the person who chooses. */
  about: string
  steps: TemplateStep[]
  criteria: string[]
  risks: { statement: string; counter: string }[]
}

type Roles = [buyer: Role | null, seller: Role | null]

export const step = (
  title: string,
  side: TemplateStep['side'],
  [buyerRole, sellerRole]: Roles,
  due: number,
  doneWhen: string,
  more: Pick<TemplateStep, 'key' | 'gate' | 'after'> = {},
): TemplateStep => ({ title, side, buyerRole, sellerRole, due, doneWhen, ...more })
