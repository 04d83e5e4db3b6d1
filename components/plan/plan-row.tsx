import { lazy, Suspense, type ReactNode } from 'react'
import type { Address } from '../../lib/detect/page-context.ts'
import type { Attention } from '../../lib/plan/attention.ts'
import type { Edit } from '../../lib/plan/change.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { StepActions } from './step-actions.tsx'
import { StepEditor, type EditorKind } from './step-editor.tsx'
import type { stepGestures } from './step-gestures.ts'
import { StepRow, type RowDeps } from './step-row.tsx'
import type { useStepCursor } from './use-step-cursor.ts'
import type { Conflict } from '../workspace/team-port.ts'

const ConflictLines = lazy(() => import('../workspace/conflict-lines.tsx').then((module) => ({ default: module.ConflictLines })))
const WaitsLine = lazy(() => import('./waits-line.tsx').then((module) => ({ default: module.WaitsLine })))

type Props = RowDeps & {
  step: Milestone
  attention: Attention | undefined
  schedule: Schedule
  notes: number
  /** What a colleague set on it at the same time. */
  conflicts?: Conflict[]
  cursor: ReturnType<typeof useStepCursor>
  gestures: ReturnType<typeof stepGestures>
  /** The editor that is open in the current row; `null` when none is. */
  editor: EditorKind | null
  onThread: Address[]
  ours: Address[]
  onOpen: (step: Milestone, editor: EditorKind) => void
  onOwner: (step: Milestone) => void
  onEditor: (editor: EditorKind | null) => void
  onFix: (attention: Attention) => void
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onClose: () => void
  /** What else is to be said of the step, below its owners. */
  children?: ReactNode
}

/** A step in the list; the current one with its buttons, or with the editor that one of them opened. */
export function PlanRow(props: Props) {
  const {
    step,
    attention,
    schedule,
    notes,
    conflicts = [],
    cursor,
    gestures,
    editor,
    onOpen,
    onOwner,
    onEditor,
    onFix,
    onClose,
  } = props
  const { plan, today, locale, account, onThread, ours, onEdit } = props
  const shared: RowDeps = { plan, today, locale, account }
  const isCurrent = step.id === cursor.current?.id
  return (
    <StepRow
      {...shared}
      step={step}
      attention={attention}
      forecast={schedule.forecasts.get(step.id)}
      notes={notes}
      current={isCurrent}
      titleRef={cursor.titleRef(step.id)}
      onToggle={() => gestures.toggle(step)}
      onSelect={() => {
        onEditor(null)
        cursor.select(step.id)
      }}
      onRename={() => onOpen(step, { kind: 'title' })}
      onFix={onFix}
      below={
        <>
          {props.children}
          {conflicts.length > 0 && (
            <Suspense>
              <ConflictLines {...{ plan, conflicts, today }} onRow />
            </Suspense>
          )}
        </>
      }
    >
      {!isCurrent ? null : editor ? (
        <StepEditor
          key={`${step.id}${editor.kind}`}
          {...shared}
          {...{ editor, step, onThread, ours, onEditor, onEdit, onClose }}
        />
      ) : (
        <>
          {/* In the review the forecast has said already what it waits for. */}
          {!props.children && (
            <Suspense>
              <WaitsLine {...{ plan, step, today }} />
            </Suspense>
          )}
          <StepActions
            done={step.status === 'done'}
            onDone={() => gestures.toggle(step)}
            onDate={() => onOpen(step, { kind: 'date' })}
            onOwner={() => onOwner(step)}
            onNote={() => onOpen(step, { kind: 'note' })}
            more={async () => (await import('./step-menu.ts')).stepMenu(plan, step, today, gestures, onOpen)}
          />
        </>
      )}
    </StepRow>
  )
}
