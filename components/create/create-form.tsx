import { Pencil } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { linkableOf } from '../../lib/detect/linkable.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { ProposedPlan } from '../../lib/exchange/propose-plan.ts'
import type { Calendars } from '../../lib/plan/calendar.ts'
import { draftToEdits } from '../../lib/plan/draft-plan.ts'
import { useToast } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { useToday } from '../panel/use-today.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Page } from '../ui/page.tsx'
import { CreateDock } from './create-dock.tsx'
import styles from './create-form.module.css'
import { DateField } from './date-field.tsx'
import { dateNotes } from './date-notes.ts'
import type { Change } from './draft-form.ts'
import { firstForm } from './first-form.ts'
import { chooseTemplate, setLiveBy, setSignBy } from './form-changes.ts'
import { signDate } from './form-dates.ts'
import { theirTextsOf } from './form-readiness.ts'
import { formSteps } from './form-steps.ts'
import { formToDraft } from './form-to-draft.ts'
import { formWarning } from './form-warning.ts'
import { formOfDocument } from './form-of-document.ts'
import { forgetForm, keptForm } from './kept-forms.ts'
import { MathLine } from './math-line.tsx'
import { NamesFields } from './names-fields.tsx'
import { PendingFields, type Settle } from './pending-fields.ts'
import { PeopleField } from './people-field.tsx'
import { ReadinessField } from './readiness-field.tsx'
import { ShowDates, showDates } from './show-dates.ts'
import { StepsField } from './steps-field.tsx'
import { useDraftForm } from './use-draft-form.ts'
import { WarnLine } from './warn-line.tsx'

type Props = {
  context: PageContext
  settings: Settings
  /** As they are now: holidays may be found while the form is open. */
  calendars: Calendars
  /** What a document said, to begin with. */
  proposed: ProposedPlan | null
  /** To bring in a document instead. */
  onImport: () => void
  onCreated: (deal: string) => void
  onCancel: () => void
}

export function CreateForm({ calendars, proposed, onImport, onCreated, onCancel, ...opened }: Props) {
  const { source, page, locale } = usePanel()
  const toast = useToast()
  const today = useToday()
  const [{ context, settings }] = useState(opened)
  const linkable = linkableOf(context)
  const thread = linkable?.ref ?? null
  const first = () => {
    const empty = firstForm(context, settings, calendars, today, source.newId)
    return proposed ? formOfDocument(keptForm(thread) ?? empty, proposed, source.newId) : empty
  }
  const { form: filled, isKept, latest, change: update, startOver } = useDraftForm(thread, first, proposed !== null)
  const form = { ...filled, calendars }
  const [naming, setNaming] = useState(form.account === '' || settings.seller === '')
  const [problem, setProblem] = useState<string>()
  const [pending] = useState(() => new Set<Settle>())
  const saving = useRef(false)
  const account = useRef<HTMLInputElement>(null)
  const change: Change = (next) => {
    setProblem(undefined)
    update(next)
  }

  const steps = formSteps(form, today)
  const signBy = signDate(form, today)
  const theirTexts = useMemo(() => theirTextsOf(context, filled), [context, filled])
  const say = showDates([signBy, ...(form.liveBy === null ? [] : [form.liveBy]), ...steps.map((step) => step.due)], today, locale)
  const notes = dateNotes(form, today, say)
  useKeys({ 'Ctrl+Enter': () => void save() }, true)

  return (
    <ShowDates value={say}>
      <PendingFields value={pending}>
        <Page
          back="Cancel"
          onBack={onCancel}
          title={form.account.trim() ? `New plan for ${form.account}` : 'New plan'}
          beside={
            <IconButton icon={Pencil} size="row" label="Change names" aria-expanded={naming} onClick={() => setNaming(!naming)} />
          }
          lead={
            proposed
              ? 'Read from your document. Look it over; nothing is saved yet.'
              : readFrom(context, form.people.length - (form.user === null ? 0 : 1))
          }
          dock={
            <CreateDock
              {...{ steps, problem }}
              people={form.people}
              template={form.template}
              onImport={onImport}
              onTemplate={(template) => change(chooseTemplate(template, source.newId))}
              onCreate={() => void save()}
            />
          }
        >
          {isKept && (
            <p className={styles.kept} role="status">
              As you left it.
              <Button look="outlined" onClick={startOver}>
                Start over
              </Button>
            </p>
          )}
          {naming && <NamesFields form={form} askSeller={settings.seller === ''} account={account} onChange={change} />}
          <Field label="Outcome, in their words" hint={form.outcome ? 'yours' : 'optional'}>
            <textarea
              rows={1}
              maxLength={2_000}
              placeholder="What they want to reach, and by when"
              value={form.outcome}
              onChange={(event) => {
                const outcome = event.currentTarget.value
                change(() => ({ outcome }))
              }}
            />
          </Field>
          <div className={styles.dates}>
            <DateField
              label="Live by"
              hint={form.liveBy === null ? 'optional' : form.liveTyped ? 'yours' : 'suggested'}
              note={notes.live}
              date={form.liveBy}
              today={today}
              autoFocus={form.account !== ''}
              onDate={(date) => change(setLiveBy(date))}
            />
            <DateField
              label="Sign by"
              hint={form.signTyped !== null ? 'yours' : form.liveBy === null ? 'suggested' : 'worked back'}
              note={notes.sign}
              date={signBy}
              today={today}
              onDate={(date) => change(setSignBy(date))}
            />
          </div>
          <MathLine
            liveBy={form.liveBy}
            signBy={signBy}
            signTyped={form.signTyped !== null}
            paperWeeks={settings.coach.paperWeeks}
            today={today}
            closed={calendars.both}
          />
          <ReadinessField {...{ form, theirTexts }} onChange={change} />
          <PeopleField form={form} onChange={change} />
          <StepsField {...{ form, steps, signBy, today }} onChange={change} />
          <WarnLine warning={formWarning(form, steps, today, say)} onChange={change} />
        </Page>
      </PendingFields>
    </ShowDates>
  )

  async function save(): Promise<void> {
    if (saving.current) return
    saving.current = true
    setProblem(await create())
    saving.current = false
  }

  /** Why there is no plan yet, where that is not said in place. */
  async function create(): Promise<string | undefined> {
    for (const settle of pending) if (!(await settle())) return undefined // the field has the focus and says why
    const draft = formToDraft({ ...latest(), calendars }, today, theirTexts)
    if (draft.account === '') {
      setNaming(true)
      account.current?.focus()
      return 'Name the account first.'
    }
    const deal = source.newId()
    const made = await source.edit(deal, draftToEdits(deal, draft, today, source.newId, calendars.both))
    if (!made.ok) return made.problem.sentence
    // The plan is there: should one of these be refused, the thread is still known by its people, and the name is asked for again.
    if (linkable) await source.linkPage(deal, linkable.app, linkable.ref)
    if (settings.seller === '' && latest().seller.trim() !== '') await source.writeSettings({ seller: draft.seller })
    forgetForm(thread)
    page.planChanged()
    toast({ text: 'Plan created' })
    onCreated(deal)
    return undefined
  }
}

function readFrom({ thread, doc }: PageContext, people: number): string {
  if (doc) return 'The people are not in the document. Add who takes part.'
  const where = thread ? 'thread' : 'draft'
  return people === 0
    ? `Nobody could be read from this ${where}. Add who takes part.`
    : `Read from this ${where}: ${people} ${people === 1 ? 'person' : 'people'}.`
}
