import { addStep, cycleStatus, deleteEntity, toggleDone } from '../../lib/plan/edits.ts'
import type { Edit } from '../../lib/plan/change.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { StepAsk } from '../../lib/plan/step-asks.ts'
import type { Insertable } from '../insert/use-insert.ts'
import type { useStepCursor } from './use-step-cursor.ts'

type Of = {
  plan: Plan
  today: PlanDate
  /** The steps in sight, in their order on the screen. */
  rows: Milestone[]
  cursor: ReturnType<typeof useStepCursor>
  /** Makes the edits durable and says the words; false when they were refused. */
  edit: (edits: Edit[], said: string) => Promise<boolean>
  newId: () => string
}

const statusWords = { open: 'open', doing: 'in progress', done: 'done' }

/** What one key or click changes about a step, with the words for it. Any of it may be offered where the buyer looks along. */
export function changeGestures({ plan, today, rows, cursor, edit, newId }: Of) {
  return {
    toggle: (target: Milestone) => {
      const left = plan.milestones.filter((each) => each.status !== 'done').length - 1
      const done = target.status !== 'done'
      const edited = edit(
        toggleDone(target, today),
        done ? `${target.title} done. ${left} ${left === 1 ? 'step' : 'steps'} left` : `${target.title} reopened`,
      )
      // The cursor goes on to the row that takes the place of the one that is done.
      const following = rows[rows.indexOf(target) + 1] ?? rows[rows.indexOf(target) - 1]
      if (done && target.id === cursor.current?.id) cursor.follow(edited, following?.id ?? null)
    },
    cycle: (target: Milestone) => {
      const [change] = cycleStatus(target, today)
      const status = String(change?.fields.status) as keyof typeof statusWords
      void edit(cycleStatus(target, today), `${target.title} ${statusWords[status]}`)
    },
    split: async (target: Milestone) => {
      const { partsOf, splitStep } = await import('../../lib/plan/split-step.ts') // No part of the first paint.
      const parts = partsOf(plan, target).length
      if (parts === 0) return
      const edits = splitStep(plan, target, today, newId)
      cursor.follow(edit(edits, `${target.title} split into ${parts} steps`), edits[1]?.entity ?? null)
    },
    remove: (target: Milestone) => void edit(deleteEntity(target), `${target.title} deleted`),
    add: async (title: string, side: Side): Promise<boolean> => {
      const id = `ms${newId()}`
      const { isSurprise } = await import('../../lib/plan/surprise.ts') // No part of the first paint.
      const surprise = isSurprise(plan, side)
      const asks = surprise ? 'D sets its date, A its owner' : 'D sets its date'
      const saved = await edit(addStep(id, { title, side, due: null, order: '', surprise }), `${title} added. ${asks}`)
      if (saved) cursor.select(id)
      return saved
    },
  }
}

export type ChangeGestures = ReturnType<typeof changeGestures>

/** The same, and what only the team does about a step, on a screen of its own. */
export const stepGestures = ({ insert, ...of }: Of & { insert: (what: Insertable) => void }) => ({
  ...changeGestures(of),
  /** Something the buyer can be asked about it, put where every insert goes. */
  ask: (target: Milestone, kind: StepAsk) => insert({ kind: 'sentence', about: { kind, step: target.id } }),
  /** Their answer was that something else matters more (R106). */
  requalify: async () => {
    const { setRequalify } = await import('../../lib/plan/deal-edits.ts') // No part of the first paint.
    void of.edit(setRequalify(of.plan, of.today), 'Marked for requalification')
  },
})
