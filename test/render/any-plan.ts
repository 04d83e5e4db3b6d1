import * as fc from 'fast-check'
import { addDays } from '../../lib/plan/plan-date.ts'
import type { PlanParts } from '../plan/build-plan.ts'
import { northgateDay } from './northgate.ts'
import { hostileTexts } from './sample-plans.ts'

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

/** Texts of all kinds: plain, of any script, hostile, broken, empty. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: anyUnit, maxLength: 40 }),
  fc.constantFrom(...hostileTexts),
  fc.tuple(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 10 })).map((parts) => parts.join(' ')),
)

const anyDay = fc.option(fc.integer({ min: -40, max: 400 }).map((days) => addDays(northgateDay, days)))
const owner = fc.option(fc.constantFrom('st0', 'st1', 'st2', 'stGone'))
const audience = fc.constantFrom('shared', 'shared', 'shared', 'internal')

const step = (text: fc.Arbitrary<string>) =>
  fc.record({
    title: text,
    audience,
    side: fc.constantFrom('buyer', 'seller', 'both'),
    status: fc.constantFrom('open', 'doing', 'done'),
    due: anyDay,
    doneOn: anyDay,
    gate: fc.option(fc.constantFrom('signature', 'kickoff'), { freq: 8 }),
    buyerOwner: owner,
    sellerOwner: owner,
  })

const person = (text: fc.Arbitrary<string>, id: string) =>
  fc.record({ id: fc.constant(id), name: text, email: text, title: text, audience, side: fc.constantFrom('buyer', 'seller') })

/** Plans around the day of the sample, all of whose texts are taken from `text`. */
export const anyPlanParts = (text: fc.Arbitrary<string>): fc.Arbitrary<PlanParts> =>
  fc.record({
    deal: fc.record({ account: text, opportunity: text, seller: text }),
    head: fc.record({ title: text, outcome: text, signBy: anyDay, liveBy: anyDay }),
    milestones: fc.array(step(text), { maxLength: 8 }),
    stakeholders: fc.tuple(person(text, 'st0'), person(text, 'st1'), person(text, 'st2')),
  })

export const anyOptions = fc.record({
  today: fc.constant(northgateDay),
  locale: fc.constantFrom('en-US', 'de-DE', 'he', 'ar-EG', 'ja', 'not a locale'),
  variant: fc.constantFrom('snapshot', 'theirs', 'full'),
})
