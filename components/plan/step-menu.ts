import { shortName, sidesOf } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { partsOf } from '../../lib/plan/split-step.ts'
import { stepAsks } from '../../lib/plan/step-asks.ts'
import { sentenceWords } from '../sentences/sentence-words.ts'
import type { MenuEntry } from '../ui/menu-entry.ts'
import type { EditorKind } from './step-editor.tsx'
import type { stepGestures } from './step-gestures.ts'

type Gestures = ReturnType<typeof stepGestures>
type Open = (target: Milestone, editor: EditorKind) => void

/** What the three dots of a step offer beside its four buttons, each with its key. Loaded when they are first pressed. */
export function stepMenu(
  plan: Plan,
  target: Milestone,
  today: PlanDate,
  { cycle, split, ask, requalify, remove }: Gestures,
  open: Open,
): MenuEntry[] {
  const group = `With ${shortName(plan.deal.account) || 'the buyer'}`
  const isTheirs = target.audience === 'shared' && target.status !== 'done' && sidesOf(target).includes('buyer')
  const parts = partsOf(plan, target).length
  return [
    { label: 'Change status', detail: 'Open, in progress, done', shortcut: 'S', run: () => cycle(target) },
    { label: 'How long it takes', detail: 'And who said so', shortcut: 'W', run: () => open(target, { kind: 'duration' }) },
    { label: 'Rename', shortcut: 'F2', run: () => open(target, { kind: 'title' }) },
    ...(parts === 0 ? [] : [{ label: `Split into ${parts} steps`, shortcut: 'B', run: () => void split(target) }]),
    { label: 'Delete step', shortcut: 'Del', run: () => remove(target) },
    ...stepAsks(plan, target, today).map((kind) => ({
      label: sentenceWords[kind],
      detail: 'A polite sentence',
      group,
      run: () => ask(target, kind),
    })),
    ...(isTheirs && plan.value.requalifySince === null
      ? [{ label: 'Their priority has shifted', detail: 'Marks the deal for requalification', group, run: requalify }]
      : []),
  ]
}
