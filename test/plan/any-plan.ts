import fc from 'fast-check'
import type { Plan } from '../../lib/plan/plan.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

export const today = '2026-11-20'

const day = fc.option(
  fc.oneof(
    fc.integer({ min: -60, max: 120 }).map((days) => addDays(today, days)),
    fc.constantFrom('0001-01-01', '9999-12-31'),
  ),
)
const id = (kind: string, most: number) => fc.nat({ max: most }).map((number) => `${kind}${number}`)
const text = fc.oneof(
  fc.constantFrom('', 'Audit', '<img onerror>', '\u202E', '\uD83D'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

const workingDays = fc.option(fc.oneof(fc.nat(60), fc.constantFrom(0, 5_000, 3_000_000)))

const step = fc.record({
  title: text,
  audience: fc.constantFrom('shared' as const, 'internal' as const),
  side: fc.constantFrom('buyer', 'seller', 'both'),
  status: fc.constantFrom('open', 'doing', 'done'),
  due: day,
  doneOn: day,
  startedOn: day,
  surprise: fc.boolean(),
  duration: workingDays,
  notice: workingDays,
  noticeOn: day,
  queue: workingDays,
  meets: fc.option(
    fc.constantFrom(
      '1 tue',
      '1,3 mon 1,3',
      '-1 fri',
      '5 wed',
      '1 sat',
      'every 2 2026-11-26',
      '2026-11-03',
      '2026-12-03 2027-01-14',
    ),
  ),
  event: fc.option(id('ev', 3)),
  eventDays: fc.option(fc.integer({ min: -20, max: 20 })),
  gate: fc.option(fc.constantFrom('signature', 'kickoff'), { freq: 4 }),
  buyerOwner: fc.option(id('st', 4)),
  sellerOwner: fc.option(id('st', 4)),
  // Steps that wait for themselves, for each other, for later ones and for ones that are gone.
  after: fc.array(id('ms', 14), { maxLength: 4 }),
})

/** Plans as they should not be: circles, owners who are gone, no dates, several signatures, everything done or nothing there. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    head: fc.record({ signBy: day, liveBy: day, draftedOn: day }),
    value: fc.record({
      amount: fc.option(fc.integer({ min: -1, max: 90_000 })),
      forecast: fc.option(fc.constantFrom('commit', 'pipeline')),
      beganOn: day,
      promisedAt: fc.option(fc.constantFrom('2026-11-18T09:00:00Z', '2026-11-20T09:00:00Z')),
    }),
    milestones: fc.array(step, { maxLength: 12 }),
    events: fc.array(fc.record({ title: text, on: day }), { maxLength: 3 }),
    stakeholders: fc.array(
      fc.record({
        name: text,
        email: text,
        side: fc.constantFrom('buyer', 'seller'),
        role: fc.option(fc.constantFrom('economic-buyer', 'champion')),
      }),
      { maxLength: 4 },
    ),
  })
  .map((parts) => buildPlan(parts as PlanParts))
