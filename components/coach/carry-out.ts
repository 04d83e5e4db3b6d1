import type { Edit, EntityId } from '../../lib/plan/change.ts'
import type { Fix } from '../../lib/plan/coach/finding.ts'
import { fixEdits } from '../../lib/plan/coach/fix-edits.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { forecastWords } from '../../lib/plan/value-sentence.ts'
import type { Insertable } from '../insert/use-insert.ts'
import type { EditorKind } from '../plan/step-editor.tsx'

/** What the plan's screen does for a fix that is not done by itself. */
export type CoachGestures = {
  open: (step: Milestone, editor: EditorKind) => void
  show: (step: Milestone) => void
  insert: (what: Insertable) => void
  details: () => void
  checkIn: () => void
}
type Deps = CoachGestures & {
  plan: Plan
  today: PlanDate
  locale: string
  newId: () => string
  edit: (edits: Edit[], said: string) => Promise<boolean>
}

/** Carries out a fix: opens where it is made, or writes it at once. */
export async function carryOut(fix: Fix, { plan, newId, edit, ...deps }: Deps): Promise<void> {
  const open = (id: EntityId, editor: EditorKind) => {
    const step = stepOf(plan, id)
    if (step) deps.open(step, editor)
  }
  switch (fix.do) {
    case 'details':
      return deps.details()
    case 'check-in':
      return deps.checkIn()
    case 'insert':
      return deps.insert({ kind: fix.what })
    case 'assign':
      return open(fix.step, { kind: 'owner', side: fix.side })
    case 'set-date':
      return open(fix.step, { kind: 'date' })
    case 'rename':
      return open(fix.step, { kind: 'title' })
    case 'note':
      return open(fix.step, { kind: 'note' })
    case 'nudge':
    case 'show': {
      const step = stepOf(plan, fix.step)
      if (step) return fix.do === 'show' ? deps.show(step) : deps.insert({ kind: 'nudge', step })
      return
    }
    default: {
      const edits = fixEdits(plan, fix, deps.today, newId)
      if (edits) await edit(edits, said(fix, plan, deps))
    }
  }
}

/** What the toast says of a fix that was done at once. */
function said(fix: Fix, plan: Plan, { today, locale }: Pick<Deps, 'today' | 'locale'>): string {
  const day = (date: PlanDate) => showDate(date, { today, locale, style: 'short' })
  switch (fix.do) {
    case 'add-step':
      return fix.step.due ? `${fix.step.title} added for ${day(fix.step.due)}` : `${fix.step.title} added`
    case 'move':
      return `Moved to ${day(fix.to)}`
    case 'split':
      return `Split into ${fix.parts} steps`
    case 'cut':
      return `${stepOf(plan, fix.step)?.title || 'The step'} waits for one step less`
    case 'date-counter':
      return `Answer due ${day(fix.to)}`
    case 'requalified':
      return 'Requalified'
    case 'lighten':
      return `${fix.steps} ${fix.steps === 1 ? 'step' : 'steps'} taken out, the key steps are left`
    case 'forecast':
      return `Forecast is ${forecastWords[fix.to]}`
    default:
      return 'Criterion removed'
  }
}

const stepOf = (plan: Plan, id: EntityId): Milestone | undefined => plan.milestones.find((step) => step.id === id)
