import { lazy, Suspense, useMemo, useState } from 'react'
import { colleagues, participants } from '../../lib/detect/participants.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { needsAttention, type Attention } from '../../lib/plan/attention.ts'
import { countNotes } from '../../lib/plan/count-notes.ts'
import { openPromise } from '../../lib/plan/open-promise.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { scheduleRisk } from '../../lib/plan/schedule-risk.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { CoachGestures } from '../coach/carry-out.ts'
import { Dock } from '../insert/dock.tsx'
import { useInsert } from '../insert/use-insert.ts'
import { useHideToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Loading } from '../ui/loading.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { AddStepRow } from './add-step-row.tsx'
import { CheckInLine } from './check-in-line.tsx'
import { DamagedFields } from './damaged-fields.tsx'
import { FilterBar } from './filter-bar.tsx'
import { groupSteps, type Filter } from './group-steps.ts'
import { Hero } from './hero.tsx'
import styles from './plan-screen.module.css'
import { PlanRow } from './plan-row.tsx'
import { ownerSide, type EditorKind } from './step-editor.tsx'
import { shownAtOnce, StepList } from './step-list.tsx'
import { stepGestures } from './step-gestures.ts'
import { stepKeys } from './step-keys.ts'
import { TopBar } from './top-bar.tsx'
import { cursorKeys, filterKeys, insertKeys, menuKeys, switchKeys } from './plan-keys.ts'
import { useFlags } from './use-flags.ts'
import { usePlanEdits } from './use-plan-edits.ts'
import { useStepCursor } from './use-step-cursor.ts'
import { useStepEditor } from './use-step-editor.ts'
import { useConflicts } from '../workspace/use-conflicts.tsx'

const DraftChooser = lazy(() => import('../insert/draft-chooser.tsx').then((module) => ({ default: module.DraftChooser })))
const WhyLines = lazy(() => import('./why-lines.tsx').then((module) => ({ default: module.WhyLines })))
const PromiseLine = lazy(() => import('./promise-line.tsx').then((module) => ({ default: module.PromiseLine })))
const PlanCheck = lazy(() => import('../coach/plan-check.tsx').then((module) => ({ default: module.PlanCheck })))

type Props = {
  plan: Plan
  context: PageContext | null
  why: string
  today: PlanDate
  settings: Settings
  more: MenuEntry[]
  onSwitch: () => void
  onDetails: () => void
  onRecap: () => void
  onReview: () => void
  onSentence: () => void
  onSync: (what: 'settings' | 'refused') => void
}

export function PlanScreen(props: Props) {
  const { plan, context, why, today, settings, more } = props
  const { onSwitch, onDetails, onRecap, onReview, onSentence, onSync } = props
  const { source, clock, locale } = usePanel()
  const undoShown = useUndoShown()
  const hideToast = useHideToast()
  const { insert, choice } = useInsert(plan, context, today, settings)
  const [filter, setFilter] = useState<Filter>('open')
  const [doneOpen, setDoneOpen] = useState(false)
  const [adding, setAdding] = useState(false)
  const [meeting, setMeeting] = useState(false)
  const [allAttention, setAllAttention] = useState(false)

  const forecast = useMemo(() => schedule(plan, today), [plan, today])
  useFlags(plan, forecast, today)
  const attention = useMemo(() => needsAttention(plan, forecast, today), [plan, forecast, today])
  const notesByStep = useMemo(() => countNotes(plan.notes), [plan.notes])
  const groups = groupSteps(plan, attention, filter)
  const rows = [
    ...groups.attention.map((each) => each.step),
    ...groups.comingUp,
    ...groups.afterSignature,
    ...(doneOpen ? groups.done : []),
  ]
  const conflicts = useConflicts(plan, rows, today)
  const cursor = useStepCursor(rows, forecast.next)
  const step = cursor.current
  const { editor, setEditor, closeEditor } = useStepEditor(step?.id)
  const { edit, undo } = usePlanEdits(plan, today, (undone) => {
    closeEditor()
    cursor.select(undone)
  })
  // The keys never act on a row that is folded away.
  const showAll = allAttention || groups.attention.slice(shownAtOnce).some((each) => each.step.id === step?.id)
  const account = context?.account ?? null
  const people = useMemo(() => {
    const own = new Set(settings.ownDomains)
    return { onThread: context ? participants(context, own) : [], ours: context ? colleagues(context, own) : [] }
  }, [context, settings.ownDomains])
  const stuck = attention.find((each) => each.fix === 'nudge' && each.step.audience === 'shared')?.step ?? null

  const close = () => {
    closeEditor()
    setAdding(false)
    cursor.refocus()
  }
  // What was said last makes room for what is being written.
  const open = (target: Milestone, next: EditorKind) => {
    hideToast()
    cursor.point(target.id)
    setEditor(target.id, next)
  }
  const editMeeting = (open: boolean) => {
    if (open) hideToast()
    else cursor.refocus()
    setMeeting(open)
  }
  const openMeeting = () => editMeeting(true)
  const openNew = () => (hideToast(), setAdding(true))
  const gestures = stepGestures({ plan, today, rows, cursor, edit, insert, newId: source.newId })
  const addNew = async (title: string): Promise<boolean> => {
    const saved = await gestures.add(title, filter === 'seller' ? 'seller' : 'buyer')
    if (saved) setAdding(false)
    return saved
  }
  const fix = (each: Attention) => {
    if (each.fix === 'nudge') insert({ kind: 'nudge', step: each.step })
    else open(each.step, each.fix === 'assign' ? { kind: 'owner', side: each.side } : { kind: 'date' })
  }
  // The check speaks of the whole plan, whatever part of it is shown.
  const coachGestures: CoachGestures = {
    open: (target, next) => (setFilter('open'), open(target, next)),
    show: (target) => (setFilter('open'), closeEditor(), cursor.select(target.id)),
    insert,
    details: onDetails,
    checkIn: openMeeting,
  }
  const promise = async () => {
    const { togglePromise } = await import('./toggle-promise.ts')
    await edit(...togglePromise(plan, clock(), settings.coach.draftHours))
  }
  // What the toast offers comes first: it may speak of another deal.
  const takeBack = () => undoShown() || undo()
  const onStep = (run: (target: Milestone) => void) => () => {
    const target = cursor.target()
    if (target) run(target)
  }

  const editOwner = (target: Milestone) => open(target, { kind: 'owner', side: ownerSide({ plan }, target) })
  useKeys(
    {
      ...cursorKeys(cursor, forecast.next),
      ...insertKeys(insert, stuck, onSentence, !context?.doc),
      ...filterKeys(setFilter),
      ...switchKeys(onSwitch),
      ...stepKeys(onStep, gestures, open, editOwner),
      M: openMeeting,
      '+': openNew,
      Z: takeBack,
      'Ctrl+Z': takeBack,
      R: onRecap,
      ...menuKeys(more),
      Escape: close,
    },
    settings.singleKeys,
  )

  const shared = { plan, today, locale, account }
  const row = (target: Milestone, each?: Attention) => (
    <PlanRow
      key={target.id}
      {...shared}
      step={target}
      attention={each}
      schedule={forecast}
      notes={notesByStep.get(target.id) ?? 0}
      conflicts={conflicts.on(target.id)}
      {...{ cursor, gestures, editor }}
      {...people}
      onOpen={open}
      onOwner={editOwner}
      onEditor={(next) => setEditor(target.id, next)}
      onFix={fix}
      onEdit={edit}
      onClose={close}
    />
  )

  return (
    <div className={styles.screen}>
      <TopBar
        account={plan.deal.account}
        opportunity={plan.deal.opportunity}
        why={why}
        onSwitch={onSwitch}
        onSearch={onSwitch}
        onSync={onSync}
        more={[
          { label: 'Weekly check-in', shortcut: 'M', run: openMeeting },
          { label: openPromise(plan) === null ? 'Draft promised' : 'Draft no longer promised', run: () => void promise() },
          ...more,
        ]}
      />
      <main className={styles.main}>
        <h1 className="hidden-text">
          {plan.deal.account}, {plan.deal.opportunity}
        </h1>
        <Hero
          {...shared}
          schedule={forecast}
          risk={scheduleRisk(plan, forecast, today)}
          onNext={(target) => cursor.select(target.id)}
        >
          <Suspense>
            <WhyLines
              {...{ plan, today, locale, settings }}
              schedule={forecast}
              onEdit={edit}
              onDuration={(target) => open(target, { kind: 'duration' })}
            />
          </Suspense>
        </Hero>
        {conflicts.apart}
        <CheckInLine {...{ plan, today }} editing={meeting} onEditing={editMeeting} onEdit={edit} onReview={onReview} />
        {plan.value.promisedAt !== null && (
          <Suspense>
            <PromiseLine plan={plan} hours={settings.coach.draftHours} onInsert={() => insert({ kind: 'full' })} />
          </Suspense>
        )}
        <DamagedFields count={plan.damaged.length} />
        <section className={styles.plan} aria-labelledby="plan-heading">
          <FilterBar plan={plan} filter={filter} onFilter={setFilter} />
          <StepList
            groups={groups}
            all={showAll}
            onAll={() => setAllAttention(true)}
            doneOpen={doneOpen}
            onDoneOpen={setDoneOpen}
            row={row}
          />
          <AddStepRow of={plan.id} editing={adding} onOpen={openNew} onSave={addNew} onCancel={close} />
        </section>
        <Suspense>
          <PlanCheck {...{ plan, today, settings }} schedule={forecast} gestures={coachGestures} onEdit={edit} />
        </Suspense>
      </main>
      <Dock {...{ plan, context, stuck, onRecap, onSentence }} onInsert={insert} singleKeys={settings.singleKeys} />
      <Suspense fallback={<Loading />}>{choice && <DraftChooser {...choice} />}</Suspense>
    </div>
  )
}
