import { shortName, sidesOf } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { partsOf } from '../../lib/plan/split-step.ts'
import { stepAsks } from '../../lib/plan/step-asks.ts'
import { sentenceWords } from '../sentences/sentence-words.ts'
import type { MenuEntry } from '../ui/menu-entry.ts'
import type { EditorKind } from './step-editor.tsx'
import type { ChangeGestures, stepGestures } from './step-gestures.ts'

type Gestures = ReturnType<typeof stepGestures>
type Open = (target: Milestone, editor: EditorKind) => void

/** What the three dots of a step offer beside its four buttons, each with its key. Loaded when they are first pressed. */
export function stepMenu(plan: Plan, target: Milestone, today: PlanDate, gestures: Gestures, open: Open): MenuEntry[] {
  const { ask, requalify } = gestures
  const group = `With ${shortName(plan.deal.account) || 'the buyer'}`
  const isTheirs = target.audience === 'shared' && target.status !== 'done' && sidesOf(target).includes('buyer')
  const changes = stepChanges(plan, target, gestures, open)
  return [
    ...changes.slice(0, -1),
    ...stepAsks(plan, target, today).map((kind) => ({
      label: sentenceWords[kind],
      detail: 'A polite sentence',
      group,
      run: () => ask(target, kind),
    })),
    ...(isTheirs && plan.value.requalifySince === null
      ? [
          {
            label: 'Their priority has shifted',
            detail: 'Marks the deal for requalification',
            group,
            run: () => void requalify(),
          },
        ]
      : []),
    // What takes the step away comes last, and a line apart.
    ...changes.slice(-1).map((entry) => ({ ...entry, apart: true })),
  ]
}

/** Those of them that change the step itself, and may be offered where the buyer looks along. */
export function stepChanges(plan: Plan, target: Milestone, { cycle, split, remove }: ChangeGestures, open: Open): MenuEntry[] {
  const parts = partsOf(plan, target).length
  return [
    { label: 'Change status', detail: 'Open, in progress, done', shortcut: 'S', run: () => cycle(target) },
    { label: 'How long it takes', detail: 'And who said so', shortcut: 'W', run: () => open(target, { kind: 'duration' }) },
    { label: 'Waits for', detail: 'Other steps, one or more', shortcut: 'H', run: () => open(target, { kind: 'waits' }) },
    { label: 'Rename', shortcut: 'F2', run: () => open(target, { kind: 'title' }) },
    ...(parts === 0 ? [] : [{ label: `Split into ${parts} steps`, shortcut: 'B', run: () => void split(target) }]),
    { label: 'Delete step', shortcut: 'Del', run: () => remove(target) },
  ]
}
