import type { EntityId } from '../../change.ts'
import type { Milestone } from '../../plan.ts'
import type { Check } from '../finding.ts'
import { call } from '../words.ts'

/** Steps that wait for each other in a circle can never start (R035). The link that closes it is the one to cut. */
export const circle: Check = {
  id: 'circle',
  requirement: 'R035',
  rank: 1,
  find(plan) {
    const closing = closingLink(plan.milestones)
    if (!closing) return []
    const { step, waitsFor, circle: steps } = closing
    return [
      {
        about: step.id,
        says: steps.length === 1 ? `${call(step)} waits for itself` : `${listed(steps.map(call))} wait for each other`,
        costs: 'No date of theirs can follow from another.',
        fix: { do: 'cut', step: step.id, waitsFor: waitsFor.id },
      },
    ]
  },
}

/** The first link that leads back to where the search came from; without recursion, as plans may be long. Linear. */
function closingLink(steps: Milestone[]): { step: Milestone; waitsFor: Milestone; circle: Milestone[] } | null {
  const byId = new Map<EntityId, Milestone>(steps.map((step) => [step.id, step]))
  const state = new Map<EntityId, 'open' | 'closed'>()
  for (const root of steps) {
    if (state.has(root.id)) continue
    const path = [{ step: root, at: 0 }]
    state.set(root.id, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.step.after[top.at++]
      const before = next === undefined ? undefined : byId.get(next)
      if (next === undefined) {
        state.set(top.step.id, 'closed')
        path.pop()
      } else if (before && state.get(next) === 'open') {
        const way = path.map(({ step }) => step)
        return { step: top.step, waitsFor: before, circle: way.slice(way.indexOf(before)) }
      } else if (before && !state.has(next)) {
        state.set(next, 'open')
        path.push({ step: before, at: 0 })
      }
    }
  }
  return null
}

/** The first few; the rest is a number. */
function listed(names: string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
