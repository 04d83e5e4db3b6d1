import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { addStep } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { anyGesture, editsOf, type Gesture } from './any-gesture.ts'
import { Replica } from './replica.ts'

const today = '2026-11-20'

/** A plan of three steps on which some gestures were made before the test begins. */
function begun(before: Gesture[]): Replica {
  const replica = new Replica()
  replica.edit([{ audience: 'shared', entity: dealEntity('deal1'), fields: { account: 'Northgate', key: 'SM-7F3K' } }])
  for (const id of ['msA', 'msB', 'msC'])
    replica.edit(addStep(id, { title: id, side: 'buyer', due: `2026-12-0${id.charCodeAt(2) - 64}`, order: id }))
  before.forEach((gesture, index) => replica.edit(editsOf(gesture, replica.plan, today, index)))
  return replica
}

/** A thread that is linked is in no undo's reach: in between it changes nothing, and at the end nothing is taken back for it. */
const isLink = (edits: Edit[]) => edits.some((edit) => edit.entity.startsWith('pg'))
const withoutPages = ({ pages: _pages, ...plan }: Plan) => plan

test('undo after any gesture shows the plan as it was', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { maxLength: 6 }), anyGesture, (before, gesture) => {
      const replica = begun(before)
      const seen = replica.plan
      const edits = editsOf(gesture, seen, today, 99)
      fc.pre(!isLink(edits))
      if (replica.edit(edits)) replica.undo()
      expect(replica.plan).toEqual(seen)
    }),
  )
})

test('twenty gestures are undone one by one, each back to the plan before it', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { minLength: 20, maxLength: 40 }), (gestures) => {
      const replica = begun([])
      const seen: Plan[] = []
      gestures.forEach((gesture, index) => {
        const plan = replica.plan
        const edits = editsOf(gesture, plan, today, index)
        if (seen.length < 20 && replica.edit(edits) && !isLink(edits)) seen.push(plan)
      })
      for (const plan of seen.reverse()) {
        expect(replica.undo()).not.toBeNull()
        expect(withoutPages(replica.plan)).toEqual(withoutPages(plan))
      }
    }),
  )
})

test('gestures and undos may come in any mixture', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), anyGesture), { maxLength: 40 }), (moves) => {
      const replica = begun([])
      const kept: Plan[] = [replica.plan]
      moves.forEach(([isUndo, gesture], index) => {
        if (isUndo && kept.length > 1) {
          replica.undo()
          kept.pop()
        } else if (kept.length <= 20) {
          const edits = editsOf(gesture, replica.plan, today, index)
          if (replica.edit(edits) && !isLink(edits)) kept.push(replica.plan)
        }
        expect(withoutPages(replica.plan)).toEqual(withoutPages(must(kept.at(-1), 'kept')))
      })
    }),
  )
})

test('what another person wrote since stays as they wrote it, whatever is undone', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { minLength: 1, maxLength: 8 }), anyGesture, fc.nat({ max: 12 }), (mine, hers, when) => {
      const replica = begun([])
      const other = new Replica('deal1', { dev: 'replica-two-bbbbb', now: Date.UTC(2026, 10, 21), state: replica.state })
      mine.forEach((gesture, index) => {
        replica.edit(editsOf(gesture, replica.plan, today, index))
        if (index === when % mine.length) other.edit(editsOf(hers, replica.plan, today, 500))
      })
      const stamps = () => [...replica.state.values()].flatMap((entities) => [...entities].flatMap(([e, cells]) => [...cells].map(([f, cell]) => ({ e, f, ...cell })))) // prettier-ignore
      const hersBefore = stamps().filter((cell) => cell.at.endsWith('bbbbb'))
      for (let i = 0; i < 10; i++) replica.undo()
      expect(stamps().filter((cell) => cell.at.endsWith('bbbbb'))).toEqual(expect.arrayContaining(hersBefore))
    }),
  )
})
