import type { Milestone } from '../../lib/plan/plan.ts'
import type { KeyBindings } from '../panel/use-keys.ts'
import type { EditorKind } from './step-editor.tsx'
import type { ChangeGestures } from './step-gestures.ts'

/** The four buttons of a step, and what its menu offers, by their keys. `onStep` gives them the step that the keys act on. */
export const stepKeys = (
  onStep: (run: (target: Milestone) => void) => () => void,
  { toggle, cycle, split, remove }: ChangeGestures,
  open: (target: Milestone, editor: EditorKind) => void,
  editOwner: (target: Milestone) => void,
): KeyBindings => ({
  E: onStep(toggle),
  S: onStep(cycle),
  D: onStep((target) => open(target, { kind: 'date' })),
  A: onStep(editOwner),
  N: onStep((target) => open(target, { kind: 'note' })),
  W: onStep((target) => open(target, { kind: 'duration' })),
  H: onStep((target) => open(target, { kind: 'waits' })),
  B: onStep((target) => void split(target)),
  F2: onStep((target) => open(target, { kind: 'title' })),
  Delete: onStep(remove),
})
