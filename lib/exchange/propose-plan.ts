import type { StepStatus } from '../plan/entity-kinds.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { readCriterion } from '../plan/read-criterion.ts'
import type { Template } from '../plan/templates/template.ts'
import { workingDaysBetween } from '../plan/working-days.ts'
import type { WallTime } from '../plan/zoned.ts'
import { mostSteps } from './block.ts'
import { documentTemplate } from './document-template.ts'
import type { FoundPerson, FoundPlan, FoundStep } from './found-plan.ts'

/** What a document says of a plan that is not there yet: a template of its own, and for each of its steps what a template does not hold. */
export type ProposedPlan = {
  account: string
  opportunity: string
  outcome: string
  signBy: PlanDate | null
  liveBy: PlanDate | null
  template: Template
  /** In the order of the template's steps; owners are names, as in `people`. */
  steps: { due: PlanDate | null; status: StepStatus; buyerOwner: string; sellerOwner: string }[]
  people: FoundPerson[]
  /** The next meeting, where it is still to come. */
  checkIn: WallTime | null
}

const signature =
  /\b(?:signatures?|countersign\w*|sign(?:ed|ing|s)?(?![- ]?(?:off|in|up))|contract execut\w*|execute (?:the )?contract)\b/i
const kickoff = /\bkick-?\s?off\b|\bfirst.value\b|\bgo-?\s?live\b|\bimplementation\b|\blaunch\b/i

/** The rows as steps of a new plan: nothing is saved, and everything in it can be changed before it is. */
export function proposePlan(found: FoundPlan, today: PlanDate): ProposedPlan {
  const { header, people, risks, criteria, nextCheckIn } = found
  const rows = found.rows.slice(0, mostSteps)
  const signed = rows.findLastIndex(({ title }) => signature.test(title))
  const started = rows.findIndex(({ title }, index) => index > signed && kickoff.test(title))
  const signBy = header.signBy ?? rows[signed]?.due ?? null
  const places = placesOf(rows, signBy ?? rows.findLast(({ due }) => due !== null)?.due ?? today, today)
  const numberOf = new Map(rows.map(({ line }, index) => [line, index + 1]))
  const weekday = nextCheckIn ? new Date(`${nextCheckIn.date}T00:00:00Z`).getUTCDay() : 0
  return {
    account: header.company ?? '',
    opportunity: header.opportunity ?? '',
    outcome: header.goal ?? '',
    signBy,
    liveBy: header.goLive ?? null,
    people,
    steps: rows.map(({ due, status, buyerOwner, sellerOwner }) => ({ due, status: status ?? 'open', buyerOwner, sellerOwner })),
    checkIn: nextCheckIn && nextCheckIn.date >= today ? nextCheckIn : null,
    template: {
      id: documentTemplate,
      name: 'From your document',
      about: '',
      steps: rows.map((row, index) => ({
        title: row.title,
        side: row.side ?? 'buyer',
        buyerRoles: [],
        sellerRoles: [],
        due: places[index] ?? 0,
        doneWhen: row.doneWhen,
        after: row.dependsOn.flatMap((line) => numberOf.get(line) ?? []),
        // Without a date it is for the two sides to agree on, and is saved so.
        prompt: row.due === null,
        note: row.note,
        ...(index === signed
          ? { gate: 'signature' as const, key: true }
          : index === started && signed >= 0
            ? { gate: 'kickoff' as const }
            : {}),
      })),
      criteria: criteria.map((text) => {
        const { statement, comparator, threshold, unit, baseline, window } = readCriterion(text)
        return { statement, comparator, threshold, unit, baseline, window }
      }),
      risks: risks.map((risk) => ({ ...risk, trigger: '', counterOn: null, shared: false })),
      ...(nextCheckIn && weekday >= 1 && weekday <= 5 ? { checkIn: { weekday, time: nextCheckIn.time } } : {}),
    },
  }
}

/** Where each row stands, in working days from the signature and not before today; one without a date stands where the one above it does. */
function placesOf(rows: readonly FoundStep[], signBy: PlanDate, today: PlanDate): number[] {
  const earliest = Math.min(0, 1 - workingDaysBetween(today, signBy))
  let last = earliest
  return rows.map(({ due }) => {
    if (due !== null) last = Math.max(earliest, workingDaysBetween(signBy, due))
    return last
  })
}
