import { useMemo, useRef, useState } from 'react'
import { colleagues, participants } from '../../lib/detect/participants.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { needsAttention, type Attention } from '../../lib/plan/attention.ts'
import type { Edit, Recorded } from '../../lib/plan/change.ts'
import { countNotes } from '../../lib/plan/count-notes.ts'
import { addNote } from '../../lib/plan/edits.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { captureKinds, type CaptureKind } from '../../lib/plan/read-capture.ts'
import { reviewAgenda, reviewNews } from '../../lib/plan/review.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { DraftChooser } from '../insert/draft-chooser.tsx'
import { useInsert } from '../insert/use-insert.ts'
import { useHideToast, useUndoShown } from '../panel/toast.tsx'
import { useClock } from '../panel/use-clock.ts'
import { useKeys } from '../panel/use-keys.ts'
import { cursorKeys } from '../plan/plan-keys.ts'
import { PlanRow } from '../plan/plan-row.tsx'
import { ownerSide, type EditorKind } from '../plan/step-editor.tsx'
import { stepGestures } from '../plan/step-gestures.ts'
import { stepKeys } from '../plan/step-keys.ts'
import { usePlanEdits } from '../plan/use-plan-edits.ts'
import { useStepCursor } from '../plan/use-step-cursor.ts'
import { useStepEditor } from '../plan/use-step-editor.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Page } from '../ui/page.tsx'
import { CaptureForm, useLine, type Capture, type CaptureChoice } from './capture.tsx'
import { NewsList } from './news-list.tsx'
import { ReviewEnd } from './review-end.tsx'
import styles from './review.module.css'
import { SeenLine } from './seen-line.tsx'
import { useReview } from './use-review.ts'

type Props = {
  plan: Plan
  records: Recorded[]
  /** Of colleagues, by address. */
  names: ReadonlyMap<string, string>
  context: PageContext | null
  today: PlanDate
  settings: Settings
  onRecap: () => void
  onBack: () => void
}

const saidWords = { decision: 'Decision saved', blocker: 'Blocker saved', 'next-action': 'Next action saved' }

/** Fifteen minutes a week with the champion, top to bottom: what changed, what slips, what comes, and what was said (R009, R075, R119). */
export function WeeklyReview({ plan, records, names, context, today, settings, onRecap, onBack }: Props) {
  const { source, locale } = usePanel()
  const undoShown = useUndoShown()
  const hideToast = useHideToast()
  const { insert, choice } = useInsert(plan, context, today, settings)
  const review = useReview(plan.id, today)
  const field = useRef<HTMLInputElement>(null)
  const line = useLine(plan.id)
  const [meeting, setMeeting] = useState(false)
  const [capture, setCapture] = useState<CaptureChoice>({ kind: 'decision', isAbout: true, internal: false })
  const passed = useClock(minute) - minute(review.begun)

  const forecast = useMemo(() => schedule(plan, today), [plan, today])
  const attention = useMemo(() => needsAttention(plan, forecast, today), [plan, forecast, today])
  const agenda = useMemo(() => reviewAgenda(plan, forecast, today), [plan, forecast, today])
  const { since, news } = useMemo(
    () => reviewNews(plan, records, today, review.begun, names),
    [plan, records, today, review.begun, names],
  )
  const notesByStep = useMemo(() => countNotes(plan.notes), [plan.notes])
  const people = useMemo(() => {
    const own = new Set(settings.ownDomains)
    return { onThread: context ? participants(context, own) : [], ours: context ? colleagues(context, own) : [] }
  }, [context, settings.ownDomains])

  const rows = [...agenda.slipping, ...agenda.soon, ...agenda.open].map(({ step }) => step)
  const cursor = useStepCursor(rows, rows[0]?.id ?? null)
  const { editor, setEditor, closeEditor } = useStepEditor(cursor.current?.id)
  const { edit, undo } = usePlanEdits(plan, today, (undone) => {
    closeEditor()
    cursor.select(undone)
  })
  const gestures = stepGestures({ plan, today, rows, cursor, edit, insert, newId: source.newId })
  const close = () => {
    closeEditor()
    cursor.refocus()
  }
  const open = (target: Milestone, next: EditorKind) => {
    hideToast()
    cursor.point(target.id)
    setEditor(target.id, next)
  }
  const editOwner = (target: Milestone) => open(target, { kind: 'owner', side: ownerSide({ plan }, target) })
  const fix = (each: Attention) => {
    if (each.fix === 'nudge') insert({ kind: 'nudge', step: each.step })
    else open(each.step, each.fix === 'assign' ? { kind: 'owner', side: each.side } : { kind: 'date' })
  }
  const onStep = (run: (target: Milestone) => void) => () => {
    const target = cursor.target()
    if (target) run(target)
  }
  const takeBack = () => undoShown() || undo()
  /** Ticked with its key, the review goes on to the next step. */
  const talkedThrough = onStep((target) => {
    if (!review.seen.includes(target.id)) cursor.move(1)
    review.toggle(target.id)
  })
  const begin = (kind: CaptureKind) => () => {
    setCapture({ ...capture, kind })
    field.current?.focus()
  }
  /** A date change is saved by the date's own editor, with what was said as its reason; until then the line keeps it. */
  const save = async ({ kind, text, about, internal }: Capture): Promise<boolean> => {
    if (kind === 'date-change') {
      if (about) open(about, { kind: 'date', reason: { text, internal } })
      return false
    }
    const note = { text, kind, about: about?.id ?? null, on: today, internal }
    return edit(addNote(`nt${source.newId()}`, note), saidWords[kind])
  }
  const editStep = async (edits: Edit[], said: string): Promise<boolean> => {
    const saved = await edit(edits, said)
    if (saved && editor?.kind === 'date' && editor.reason) line.clear()
    return saved
  }
  const editMeeting = (opened: boolean) => {
    if (opened) hideToast()
    else cursor.refocus()
    setMeeting(opened)
  }

  useKeys(
    {
      ...cursorKeys(cursor, forecast.next),
      ...stepKeys(onStep, gestures, open, editOwner),
      ...Object.fromEntries(captureKinds.map((kind, index) => [index + 1, begin(kind)])),
      Y: talkedThrough,
      M: () => editMeeting(true),
      R: onRecap,
      Z: takeBack,
      'Ctrl+Z': takeBack,
    },
    settings.singleKeys,
  )

  const list = (name: string, steps: { step: Milestone; why: string }[], none: string) => (
    <section className={styles.section} aria-label={name}>
      <h2>{name}</h2>
      {steps.length === 0 && <p className={styles.none}>{none}</p>}
      <ul aria-label={name}>
        {steps.map(({ step, why }) => (
          <PlanRow
            key={step.id}
            {...{ plan, today, locale, step, cursor, gestures, editor, ...people }}
            account={context?.account ?? null}
            attention={attention.find((each) => each.step.id === step.id)}
            schedule={forecast}
            notes={notesByStep.get(step.id) ?? 0}
            onOpen={open}
            onOwner={editOwner}
            onEditor={(next) => setEditor(step.id, next)}
            onFix={fix}
            onEdit={editStep}
            onClose={close}
          >
            <SeenLine
              why={why}
              title={step.title}
              isSeen={review.seen.includes(step.id)}
              isCurrent={step.id === cursor.current?.id}
              onToggle={() => review.toggle(step.id)}
            />
          </PlanRow>
        ))}
      </ul>
    </section>
  )
  return (
    <Page
      back={plan.deal.account || 'Back'}
      onBack={onBack}
      title="Weekly review"
      beside={<span className={styles.clock}>{clockWords(passed)}</span>}
      lead={`${review.seen.filter((id) => rows.some((step) => step.id === id)).length} of ${rows.length} steps talked through`}
      dock={
        <CaptureForm
          {...{ line, fieldRef: field, choice: capture, step: cursor.current, onChoice: setCapture }}
          onCapture={save}
          onLeave={() => cursor.refocus()}
        />
      }
    >
      <div className={styles.agenda}>
        <NewsList since={showDate(since, { today, locale, style: 'short' })} {...{ news, today, locale }} />
        {list('Would slip', agenda.slipping, 'Nothing would end after its date.')}
        {list('Next two weeks', agenda.soon, 'Nothing else is due in two weeks.')}
        {agenda.open.length > 0 && list('Wants a date or an owner', agenda.open, '')}
        <ReviewEnd {...{ plan, today, onRecap }} editing={meeting} onEditing={editMeeting} onEdit={edit} />
      </div>
      {choice && <DraftChooser {...choice} />}
    </Page>
  )
}

const minute = (now: number): number => Math.floor(now / 60_000)

/** Minutes a review is meant to take (R075). Beyond them it says nothing more. */
const planned = 15
const clockWords = (passed: number): string => (passed < planned ? `${passed} of ${planned} min` : `${planned} min and more`)
