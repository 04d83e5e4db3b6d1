import { useMemo, useRef, useState } from 'react'
import type { BuildPrompt } from '../../lib/plan/build-prompts.ts'
import { buildPrompts } from '../../lib/plan/build-prompts.ts'
import type { StepLine } from '../../lib/dates/read-step-line.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { statusHeadline } from '../../lib/render/status-headline.ts'
import { useUnsaved } from '../editors/use-unsaved.ts'
import { useHideToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { cursorKeys } from '../plan/plan-keys.ts'
import { ownerSide, StepEditor, type EditorKind } from '../plan/step-editor.tsx'
import { changeGestures } from '../plan/step-gestures.ts'
import { stepKeys } from '../plan/step-keys.ts'
import { usePlanEdits } from '../plan/use-plan-edits.ts'
import { useStepCursor } from '../plan/use-step-cursor.ts'
import { usePanel, type PlanView } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { BuildActions } from './build-actions.tsx'
import { BuildRow } from './build-row.tsx'
import styles from './co-build-view.module.css'
import { LineField } from './line-field.tsx'
import { lineToEdits } from './line-to-edits.ts'
import { PageBar } from './page-bar.tsx'
import { PromptLine } from './prompt-line.tsx'

type Props = { plan: Plan; today: PlanDate; singleKeys: boolean; onView: (view: PlanView) => void }

/**
 * The plan on a screen that both sides look at while they build it (R003, R072): large, one line for each step, one field to add
 * more, one question at a time. All of it is the shared part; the same edits as in the panel, there at once.
 */
export function CoBuildView({ plan: whole, today, singleKeys, onView }: Props) {
  const { source, locale } = usePanel()
  const undoShown = useUndoShown()
  const hideToast = useHideToast()
  const plan = useMemo(() => sharedPlan(whole), [whole])
  const [editor, setEditor] = useState<EditorKind | null>(null)
  const [doneOpen, setDoneOpen] = useState(false)
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const line = useUnsaved(`${plan.id} line`, '')
  const field = useRef<HTMLInputElement>(null)

  const forecast = useMemo(() => schedule(plan, today), [plan, today])
  const open = plan.milestones.filter(({ status }) => status !== 'done')
  const done = plan.milestones.filter(({ status }) => status === 'done')
  const rows = [...(doneOpen ? done : []), ...open]
  const first = open[0]?.id ?? null
  const cursor = useStepCursor(rows, first)
  const { edit, undo } = usePlanEdits(plan, today, (undone) => {
    setEditor(null)
    cursor.select(undone)
  })
  const prompts = buildPrompts(plan).filter(({ id }) => !skipped.has(id))

  const close = () => {
    setEditor(null)
    cursor.refocus()
  }
  const openEditor = (target: Milestone, next: EditorKind) => {
    hideToast()
    cursor.point(target.id)
    setEditor(next)
  }
  const editOwner = (target: Milestone) => openEditor(target, { kind: 'owner', side: ownerSide({ plan }, target) })
  const of = { today, rows, cursor, edit, newId: source.newId }
  // What is split may have notes and waiting steps that are for the team alone; they go along.
  const gestures = { ...changeGestures({ plan, ...of }), split: changeGestures({ plan: whole, ...of }).split }
  const add = async (read: StepLine): Promise<boolean> => {
    const { step, edits } = lineToEdits(whole, read, source.newId)
    const saved = await edit(edits, `${read.title} added`)
    if (saved) cursor.point(step)
    return saved
  }
  const write = (text: string) => {
    line.change(text)
    setEditor(null)
    field.current?.focus()
  }
  const answer = (prompt: BuildPrompt) => {
    if (prompt.kind === 'step') write(`${prompt.title}, `)
    else if (prompt.kind === 'owner') editOwner(prompt.step)
    else openEditor(prompt.step, { kind: prompt.kind })
  }
  const skip = ({ id }: BuildPrompt) => setSkipped(new Set([...skipped, id]))
  const takeBack = () => undoShown() || undo()
  const onePager = () => onView('one-pager')
  const print = () => window.print()
  const onStep = (run: (target: Milestone) => void) => () => {
    const target = cursor.target()
    if (target) run(target)
  }
  // A note is the team's own unless somebody says otherwise: it is not written on a screen that the buyer sees.
  const { N: _note, ...keys } = stepKeys(onStep, gestures, openEditor, editOwner)
  useKeys(
    {
      ...cursorKeys(cursor, first),
      ...keys,
      '+': () => field.current?.focus(),
      Q: () => prompts[0] && answer(prompts[0]),
      X: () => prompts[0] && skip(prompts[0]),
      O: onePager,
      P: print,
      Z: takeBack,
      'Ctrl+Z': takeBack,
      Escape: close,
    },
    singleKeys,
  )

  const row = (step: Milestone) => (
    <BuildRow
      key={step.id}
      {...{ plan, step, today, locale }}
      current={step.id === cursor.current?.id}
      titleRef={cursor.titleRef(step.id)}
      onToggle={() => gestures.toggle(step)}
      onSelect={() => {
        setEditor(null)
        cursor.select(step.id)
      }}
    >
      {editor ? (
        <StepEditor
          key={`${step.id}${editor.kind}`}
          {...{ plan, step, today, locale, editor }}
          account={null}
          onThread={[]}
          ours={[]}
          onEditor={setEditor}
          onEdit={edit}
          onClose={close}
        />
      ) : (
        <BuildActions plan={whole} step={step} gestures={gestures} onOpen={openEditor} onOwner={editOwner} />
      )}
    </BuildRow>
  )

  return (
    <div className={styles.screen}>
      <PageBar name="Build it together. The buyer may see all of it.">
        <Button look="secondary" shortcut="O" onClick={onePager}>
          Executive one-pager
        </Button>
        <Button look="secondary" shortcut="P" onClick={print}>
          Print
        </Button>
      </PageBar>
      <main className={styles.main}>
        <div className={styles.sheet}>
          <h1>{plan.head.outcome.trim() || `Plan for ${shortName(plan.deal.account) || 'the two of us'}`}</h1>
          <p className={styles.lead}>
            {statusHeadline(plan, forecast, { today, locale, dir: 'ltr' })
              .map(({ text }) => text)
              .join('')}
          </p>
          {done.length > 0 && (
            <details className={styles.done} open={doneOpen} onToggle={(event) => setDoneOpen(event.currentTarget.open)}>
              <summary>{done.length} done</summary>
              {doneOpen && <ul aria-label="Done">{done.map(row)}</ul>}
            </details>
          )}
          {open.length > 0 && <ul aria-label="Steps">{open.map(row)}</ul>}
          {plan.milestones.length === 0 && (
            <p className={styles.none}>No steps yet. Type the first one below, as you agree on it.</p>
          )}
        </div>
      </main>
      <footer className={styles.dock}>
        <div className={styles.inner}>
          <PromptLine prompts={prompts} onAnswer={answer} onSkip={skip} />
          <LineField
            {...{ plan, today, field }}
            text={line.text}
            onText={line.change}
            onAdd={add}
            onLeave={() => cursor.refocus()}
          />
        </div>
      </footer>
    </div>
  )
}
