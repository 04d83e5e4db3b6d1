import type { EntityId } from '../../lib/plan/change.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import type { Insertable } from '../insert/use-insert.ts'
import type { KeyBindings } from '../panel/use-keys.ts'
import type { MenuEntry } from '../ui/menu-entry.ts'
import type { Filter } from './group-steps.ts'
import type { useStepCursor } from './use-step-cursor.ts'

/** J and K, the arrows, and T for the step that is next. */
export const cursorKeys = (cursor: ReturnType<typeof useStepCursor>, next: EntityId | null): KeyBindings => ({
  J: () => cursor.move(1),
  K: () => cursor.move(-1),
  ArrowDown: () => cursor.move(1),
  ArrowUp: () => cursor.move(-1),
  T: () => cursor.select(next),
})

/** I (beside a document the dock has its own), and the numbers of the insert menu, in its order. */
export const insertKeys = (
  insert: (what: Insertable) => void,
  stuck: Milestone | null,
  onSentence: () => void,
  isMail: boolean,
): KeyBindings => ({
  ...(isMail && { I: () => insert({ kind: 'snapshot' }) }),
  1: () => insert({ kind: 'snapshot' }),
  2: () => insert({ kind: 'theirs' }),
  3: () => insert({ kind: 'full' }),
  4: () => insert(stuck ? { kind: 'nudge', step: stuck } : { kind: 'plain' }),
  5: () => stuck && insert({ kind: 'plain' }),
  6: onSentence,
  0: () => stuck && insert({ kind: 'nudge', step: stuck, asMail: true }),
})

/** The filters, in their order. */
export const filterKeys = (show: (filter: Filter) => void): KeyBindings => ({
  7: () => show('open'),
  8: () => show('buyer'),
  9: () => show('seller'),
})

/** What a menu shows a key for is done by that key. */
export const menuKeys = (entries: MenuEntry[]): KeyBindings =>
  Object.fromEntries(entries.flatMap(({ shortcut, run }) => (shortcut === undefined ? [] : [[shortcut, run]])))

/** Three habits for one thing. */
export const switchKeys = (onSwitch: () => void): KeyBindings => ({ G: onSwitch, '/': onSwitch, 'Ctrl+K': onSwitch })
