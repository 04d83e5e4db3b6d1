import type { Edit, EntityId } from '../plan/change.ts'
import { planCheckIn, standingCheckIn } from '../plan/check-ins.ts'
import { setLiveBy, setOutcome, setSignBy } from '../plan/detail-edits.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import { addCriterion, addRisk } from '../plan/proof-edits.ts'
import { readCriterion } from '../plan/read-criterion.ts'
import { showCriterion } from '../plan/show-criterion.ts'
import { showDate } from '../plan/show-date.ts'
import { instantOf, wallTime } from '../plan/zoned.ts'
import type { FoundPlan, FoundStep } from './found-plan.ts'
import { matchRows, plainTitle } from './match-rows.ts'
import { newStep, stepChanges, type EditAt } from './row-edits.ts'

export type ProposedChange = {
  /** The same for the same part of the document whenever it is asked. */
  key: string
  /** `asked`: it could be any of `choices`, and she has to say which. */
  kind: 'new' | 'changed' | 'same' | 'asked'
  title: string
  /** The row as it stands in the document; '' for what is said beside the table. */
  source: string
  /** What would be another, each in words. */
  words: string[]
  edits: Edit[]
  /** The step would be less far than it is: the document is older, most likely, so it is never taken with others. */
  isBack: boolean
  choices: { step: EntityId; title: string }[]
}
type Options = EditAt & {
  /** The zone whose clocks the next check-in goes by, an IANA name. */
  zone: string
  /** What she said a row is, by its line: a step, or with `null` a new one. */
  chosen?: ReadonlyMap<number, EntityId | null>
}

/**
 * A document beside the plan: what is new in it, what it has otherwise, what is the same (R087). `missing` are steps that it does not have;
 * they stay as they are. Each change stands for itself, so that it can be accepted alone; asked again after each, it counts from the plan of then.
 */
export function proposeChanges(
  found: FoundPlan,
  plan: Plan,
  { chosen = new Map(), zone, ...options }: Options,
): { changes: ProposedChange[]; missing: Milestone[] } {
  const at: EditAt = { ...options, people: found.people }
  const matches = matchRows(found.rows, plan.milestones)
  const stepById = new Map(plan.milestones.map((step) => [step.id, step]))
  const stepByLine = new Map<number, Milestone>()
  const rows = found.rows.map((row, index) => {
    const said = chosen.get(row.line)
    const saidStep = said === undefined || said === null ? null : (stepById.get(said) ?? null)
    const match = said === undefined ? matches[index] : { step: saidStep, maybe: [] }
    const step = match?.step ?? null
    if (step) stepByLine.set(row.line, step)
    return { row, step, maybe: match?.maybe ?? [] }
  })
  const waitsOf = ({ dependsOn }: FoundStep) => dependsOn.flatMap((line) => stepByLine.get(line)?.id ?? [])
  const seen = new Set([...stepByLine.values(), ...rows.flatMap(({ maybe }) => maybe)])
  return {
    changes: [...aboutPlan(found, plan, zone, at), ...rows.map(({ row, step, maybe }) => rowChange(row, step, maybe))],
    missing: plan.milestones.filter((step) => !seen.has(step)),
  }

  function rowChange(row: FoundStep, step: Milestone | null, maybe: Milestone[]): ProposedChange {
    const common = {
      key: `row ${row.line}`,
      title: step?.title ?? row.title,
      source: row.source,
      isBack: isBack(step, row),
      choices: [],
    }
    if (step) {
      const { words, edits } = stepChanges(plan, step, row, waitsOf(row), at)
      return { ...common, kind: edits.length > 0 ? 'changed' : 'same', words, edits }
    }
    if (maybe.length === 0) return { ...common, kind: 'new', ...newStep(plan, row, waitsOf(row), at) }
    return { ...common, kind: 'asked', words: [], edits: [], choices: maybe.map(({ id, title }) => ({ step: id, title })) }
  }
}

const far = { open: 0, doing: 1, done: 2 }
const isBack = (step: Milestone | null, { status }: FoundStep): boolean =>
  step !== null && status !== null && far[status] < far[step.status]

/** What the document says beside its table: target dates, the outcome, risks and criteria that the plan has not. */
function aboutPlan(
  { header, risks, criteria, nextCheckIn }: FoundPlan,
  plan: Plan,
  zone: string,
  { today, newId }: EditAt,
): ProposedChange[] {
  const day = (date: string | null) => (date === null ? 'none' : showDate(date, { today, locale: 'en-US', style: 'short' }))
  const change = (title: string, words: string, edits: Edit[], kind: 'new' | 'changed' = 'changed'): ProposedChange => ({
    key: `${title} ${words}`,
    kind,
    title,
    source: '',
    words: [words],
    edits,
    isBack: false,
    choices: [],
  })
  const { head } = plan
  const { signBy, goLive, goal } = header
  const known = new Set([
    ...plan.risks.map(({ statement }) => plainTitle(statement)),
    ...plan.criteria.map((criterion) => plainTitle(showCriterion(criterion))),
  ])
  const standing = standingCheckIn(plan)
  const meets = standing && wallTime(standing.at, standing.zone)
  const isOther =
    nextCheckIn && nextCheckIn.date >= today && (nextCheckIn.date !== meets?.date || nextCheckIn.time !== meets.time)
  const isNew = (text: string) => plainTitle(text) !== '' && !known.has(plainTitle(text)) && known.add(plainTitle(text))
  return [
    ...(signBy !== undefined && signBy !== head.signBy ? [change('Target signature date', `${day(head.signBy)} → ${day(signBy)}`, setSignBy(plan, signBy))] : []),
    ...(goLive !== undefined && goLive !== head.liveBy ? [change('Go-live', `${day(head.liveBy)} → ${day(goLive)}`, setLiveBy(plan, goLive))] : []),
    ...(goal !== undefined && plainTitle(goal) !== plainTitle(head.outcome) ? [change('Outcome', `${head.outcome || 'none'} → ${goal}`, setOutcome(plan, goal))] : []),
    ...(isOther ? [change('Next check-in', `${meets ? `${day(meets.date)}, ${meets.time}` : 'none'} → ${day(nextCheckIn.date)}, ${nextCheckIn.time}`, planCheckIn(plan, instantOf(nextCheckIn, zone), zone, newId))] : []),
    ...criteria.filter((text) => isNew(showCriterion(readCriterion(text)))).map((text) => change('Success criterion', text, addCriterion(plan, `cr${newId()}`, readCriterion(text)), 'new')),
    ...risks.filter(({ statement }) => isNew(statement)).map(({ statement, counter }) => change('Risk, for your team', counter === '' ? statement : `${statement} → ${counter}`, addRisk(plan, `rk${newId()}`, 'internal', { statement, counter, trigger: '', counterOn: null, owner: null, status: 'open' }), 'new')),
  ] // prettier-ignore
}
