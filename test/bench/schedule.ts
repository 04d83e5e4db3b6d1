import { addBusinessDays } from 'date-fns'
import { holidaysOf } from '../../lib/dates/holidays.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { sideCalendars } from '../../lib/plan/side-calendars.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { figure, percentile, type Figure } from './stats.ts'

const today = '2026-11-20'
const rounds = 300

/**
 * One forecast of a whole plan, beside date-fns adding as many working days to as many dates and nothing else. No kept library for
 * critical paths was found on npm (2026-11).
 */
export function scheduling(): Promise<Figure[]> {
  const figures = [
    { steps: 20, goal: 1 },
    { steps: 200, goal: 10 },
  ].flatMap(({ steps, goal }) => {
    const plan = planOf(steps)
    const kept = { ...plan, calendars: twoCountries }
    const dates = plan.milestones.map(({ due }) => new Date(`${due}T00:00:00Z`))
    const ours = timed(() => schedule(plan, today))
    const withHolidays = timed(() => schedule(kept, today))
    const bare = timed(() => dates.map((date) => addBusinessDays(date, 8)))
    return [
      figure('schedule', `${steps} steps, p50`, ours, 'ms', `<= ${goal} ms`, ours <= goal),
      figure('schedule', `${steps} steps with holidays, p50`, withHolidays, 'ms', `<= ${goal} ms`, withHolidays <= goal),
      figure('schedule', `${steps} steps, date-fns alone, p50`, bare, 'ms'),
      figure('schedule', `${steps} steps / date-fns alone`, ours / bare, 'x'),
    ]
  })
  return Promise.resolve(figures)
}

const twoCountries = sideCalendars(
  { country: 'US', closed: ['2026-12-24..2027-01-02 Office closed'] },
  { country: 'DE', domains: [], closed: ['2026-12-18..2027-01-04 Quarter-end freeze'] },
  { US: holidaysOf('US', 2025, 2029), DE: holidaysOf('DE', 2025, 2029) },
)

/** A chain with cross links, the sides in turn, every step timed, and a signature that waits for all of them. */
function planOf(count: number) {
  const steps = Array.from({ length: count - 1 }, (_, index) => ({
    id: `ms${index}`,
    title: `Step ${index}`,
    due: addDays(today, index),
    duration: 8,
    // Every third one has a hidden constraint of each kind.
    ...(index % 3 === 0 ? { notice: 10, queue: 5, meets: index % 2 === 0 ? '1,3 tue' : 'every 2 2026-11-26' } : {}),
    side: index % 2 === 0 ? ('buyer' as const) : ('seller' as const),
    after: [index - 1, index - 5].filter((other) => other >= 0).map((other) => `ms${other}`),
  }))
  return buildPlan({ milestones: [...steps, { id: 'msSign', gate: 'signature', due: addDays(today, count) }] })
}

function timed(run: () => unknown): number {
  const samples: number[] = []
  for (let round = -50; round < rounds; round++) {
    const start = performance.now()
    run()
    if (round >= 0) samples.push(performance.now() - start)
  }
  return percentile(samples, 0.5)
}
