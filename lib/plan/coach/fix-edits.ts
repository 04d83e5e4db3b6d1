import type { Edit, EntityId, FieldValue } from '../change.ts'
import { addNote, deleteEntity, moveStep, stopWaiting } from '../edits.ts'
import { setForecast, setRequalify } from '../deal-edits.ts'
import { setOutcome } from '../detail-edits.ts'
import type { Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { addCriterion } from '../proof-edits.ts'
import { readCriterion } from '../read-criterion.ts'
import { headEntity, valueEntity } from '../read-plan.ts'
import { splitStep } from '../split-step.ts'
import type { CheckId } from './check-names.ts'
import type { Fix, Written } from './finding.ts'
import { spareSteps } from './step-kinds.ts'

/** What a fix of one key writes; `null` for one that opens something instead. Nothing when what it is about is gone. */
export function fixEdits(plan: Plan, fix: Fix, today: PlanDate, newId: () => string): Edit[] | null {
  switch (fix.do) {
    case 'add-step':
      return [{ audience: 'shared', entity: `ms${newId()}`, fields: { ...fix.step, status: 'open', order: '' } }]
    case 'move': {
      const step = plan.milestones.find(({ id }) => id === fix.step)
      return step ? moveStep(step, fix.to) : []
    }
    case 'split': {
      const step = plan.milestones.find(({ id }) => id === fix.step)
      return step ? splitStep(plan, step, today, newId) : []
    }
    case 'cut': {
      const step = plan.milestones.find(({ id }) => id === fix.step)
      return step ? stopWaiting(step, fix.waitsFor) : []
    }
    case 'date-counter': {
      const risk = plan.risks.find(({ id }) => id === fix.risk)
      return risk ? [write(risk, { counterOn: fix.to })] : []
    }
    case 'drop-criterion': {
      const criterion = plan.criteria.find(({ id }) => id === fix.criterion)
      return criterion ? deleteEntity(criterion) : []
    }
    case 'requalified':
      return setRequalify(plan, null)
    case 'lighten':
      return spareSteps(plan).flatMap(deleteEntity)
    case 'forecast':
      return setForecast(plan, fix.to)
    default:
      return null
  }
}

/** The writes of a text that was asked for in the finding's row. */
export function writtenEdits(
  plan: Plan,
  { what, about }: { what: Written; about: EntityId | null },
  text: string,
  today: PlanDate,
  newId: () => string,
): Edit[] {
  switch (what) {
    case 'outcome':
      return setOutcome(plan, text)
    case 'outcome-source':
      return [{ audience: 'shared', entity: headEntity(plan.id), fields: { outcomeSource: text } }]
    case 'criterion':
      return addCriterion(plan, `cr${newId()}`, readCriterion(text))
    case 'note':
      return addNote(`nt${newId()}`, { text, kind: 'note', about: null, on: today, internal: true })
    case 'done-when': {
      const step = plan.milestones.find(({ id }) => id === about)
      return step ? [write(step, { doneWhen: text })] : []
    }
    case 'counter': {
      const risk = plan.risks.find(({ id }) => id === about)
      return risk ? [write(risk, { counter: text })] : []
    }
  }
}

/** Sets a check aside for this plan, or brings it back. Kept where only our team sees it. */
export function setCheckOff(plan: Plan, check: CheckId, off: boolean): Edit[] {
  const rest = plan.value.coachOff.filter((id) => id !== check)
  return [{ audience: 'internal', entity: valueEntity(plan.id), fields: { coachOff: off ? [...rest, check] : rest } }]
}

const write = ({ id, audience }: Pick<Edit, 'audience'> & { id: EntityId }, fields: Record<string, FieldValue>): Edit => ({
  audience,
  entity: id,
  fields,
})
