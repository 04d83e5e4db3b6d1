import { needsAttention } from '../plan/attention.ts'
import { missingOwner, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import { addDays, toDayNumber, type PlanDate } from '../plan/plan-date.ts'
import type { Schedule } from '../plan/schedule.ts'
import { isolate } from './isolate.ts'
import { limitOpenSteps } from './limit-open-steps.ts'
import type { Direction } from './reading.ts'
import { type Companies, companiesOf } from './step-owners.ts'
import type { StatusRow, StatusSection, StatusVariant } from './status-model.ts'
import { statusRows } from './status-rows.ts'

type SectionOptions = { today: PlanDate; locale: string; variant: StatusVariant; dir: Direction }
type Group = { heading: string; steps: Milestone[]; row: (step: Milestone) => StatusRow }

/** The sections of a variant that have something to say, and how many open steps were left out of them for length. */
export function statusSections(
  plan: Plan,
  schedule: Schedule,
  options: SectionOptions,
): { sections: StatusSection[]; more: number } {
  const companies = companiesOf(plan, options.dir)
  const groups = groupsOf[options.variant]({ plan, schedule, companies, ...options })
  const open = groups.flatMap((group) => group.steps.filter((step) => step.status !== 'done'))
  const shown = limitOpenSteps(open, options.today)
  const sections = groups
    .map(({ heading, steps, row }) => ({
      heading,
      rows: steps.filter((step) => step.status === 'done' || shown.has(step)).map(row),
    }))
    .filter((section) => section.rows.length > 0)
  return { sections, more: open.length - shown.size }
}

type Context = SectionOptions & { plan: Plan; schedule: Schedule; companies: Companies }

const groupsOf: Record<StatusVariant, (context: Context) => Group[]> = {
  snapshot: snapshotGroups,
  theirs: theirGroups,
  full: fullGroups,
}

function snapshotGroups(context: Context): Group[] {
  const { plan, schedule, today } = context
  const rows = statusRows(context)
  const lastWeek = addDays(today, -7)
  const attention = needsAttention(plan, schedule, today)
  const past = attention.flatMap(({ kind, step }) => (kind === 'late' && sidesOf(step).includes('buyer') ? [step] : []))
  const ownerless = attention.flatMap(({ kind, step }) =>
    kind === 'no-owner' && missingOwner(plan, step) === 'buyer' ? [step] : [],
  )
  const asked = new Set([...past, ...ownerless])
  const open = plan.milestones.filter((step) => step.status !== 'done' && !asked.has(step))
  return [
    {
      heading: `Done since last ${weekday(lastWeek, context.locale)}`,
      steps: plan.milestones.filter((step) => step.status === 'done' && (step.doneOn ?? '') >= lastWeek).sort(byDoneOn),
      row: rows.done,
    },
    {
      heading: 'Next two weeks',
      steps: open.filter((step) => step.due !== null && step.due <= addDays(today, 14)),
      row: rows.open,
    },
    { heading: 'Where we need a hand', steps: [...asked], row: rows.asked },
    { heading: 'Dates to agree', steps: open.filter((step) => step.due === null), row: rows.open },
  ]
}

function theirGroups(context: Context): Group[] {
  const { plan, companies } = context
  const steps = plan.milestones.filter((step) => step.status !== 'done' && sidesOf(step).includes('buyer'))
  return [
    {
      heading: isolate(companies.buyer === '' ? 'Your open steps' : `${companies.buyer}’s open steps`, companies.dir),
      steps,
      row: statusRows(context).theirs,
    },
  ]
}

function fullGroups(context: Context): Group[] {
  const { plan, schedule } = context
  const rows = statusRows(context)
  const { target, signedOn, step: signature } = schedule.signature
  const open = plan.milestones.filter((step) => step.status !== 'done')
  const isAfter = (step: Milestone) =>
    step.gate === 'kickoff' || (signedOn === null && step.id !== signature && target !== null && (step.due ?? '') > target)
  return [
    { heading: 'Done', steps: plan.milestones.filter((step) => step.status === 'done').sort(byDoneOn), row: rows.done },
    { heading: 'To do', steps: open.filter((step) => !isAfter(step)), row: rows.both },
    { heading: 'After signature', steps: open.filter(isAfter), row: rows.both },
  ]
}

const byDoneOn = (one: Milestone, other: Milestone): number => {
  const [a, b] = [one.doneOn ?? '', other.doneOn ?? '']
  return a < b ? -1 : a > b ? 1 : 0
}

const weekday = (date: PlanDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(toDayNumber(date) * 86_400_000)
