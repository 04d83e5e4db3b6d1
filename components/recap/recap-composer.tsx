import { useMemo } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Recorded } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { recapPeriod, rememberRecap } from '../../lib/plan/recap-period.ts'
import { recapRecipients } from '../../lib/plan/recap-recipients.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import type { RecapPeople } from '../../lib/render/recap-lines.ts'
import { renderRecap, renderSubject } from '../../lib/render/recap.ts'
import type { RecapTone } from '../../lib/render/recap-model.ts'
import { checkSize } from '../../lib/render/size.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { DraftChooser } from '../insert/draft-chooser.tsx'
import { isReplying, openAsMail } from '../insert/open-as-mail.ts'
import { useInsert, type Insertable } from '../insert/use-insert.ts'
import { useToast, useUndoShown } from '../panel/toast.tsx'
import { useClock } from '../panel/use-clock.ts'
import { useKeys, type KeyBindings } from '../panel/use-keys.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Page } from '../ui/page.tsx'
import styles from './recap-composer.module.css'
import { RecapDock } from './recap-dock.tsx'
import { RecapHead } from './recap-head.tsx'
import { RecapText } from './recap-text.tsx'
import { useRecapDraft } from './use-recap-draft.ts'

type Props = {
  plan: Plan
  records: Recorded[]
  context: PageContext | null
  today: PlanDate
  settings: Settings
  onBack: () => void
}

/** The recap to be read over, changed and put into the mail (R119). */
export function RecapComposer({ plan, records, context, today, settings, onBack }: Props) {
  const { source, page, locale } = usePanel()
  const toast = useToast()
  const undoShown = useUndoShown()
  const people = useMemo(() => peopleOf(context), [context])
  const now = useClock(minute)
  const { drafts, facts } = useMemo(() => {
    const inEachTone = (options: RecapPeople & { now: number }) => {
      const of = (tone: RecapTone) => draftRecap(plan, records, { ...options, today, locale, tone })
      return { short: of('short'), detailed: of('detailed'), exec: of('exec') }
    }
    return { drafts: inEachTone({ ...people, now }), facts: inEachTone({ sender: null, writer: null, now: 0 }) }
  }, [plan, records, people, today, now, locale])
  const recap = useRecapDraft(plan.id, drafts, facts)
  const remember = async () => {
    const made = await source.edit(plan.id, rememberRecap(plan, today))
    if (!made.ok) toast({ text: made.problem.sentence })
  }
  const { insert, copy, choice } = useInsert(plan, context, today, settings, () => void remember())
  const written = (): Insertable => ({
    kind: 'recap',
    content: renderRecap(recap.draft, recap.withTable ? renderStatus(plan, { today, locale, variant: 'snapshot' }) : null),
  })
  const again = () => {
    const undo = recap.again()
    if (undo) toast({ text: 'Drafted again from the plan', undo })
  }
  const copySubject = async () => {
    if (await page.copy(renderSubject(recap.draft))) toast({ text: 'Subject copied. Paste it into a new mail.' })
  }
  const openMail = async () => {
    const { draft, withTable } = recap
    const table = withTable ? renderStatus(plan, { today, locale, variant: 'snapshot' }) : null
    const mail = { to: recapRecipients(plan), subject: draft.subject, content: renderRecap(draft, table) }
    const size = checkSize(mail.content.html)
    if (!size.ok) return toast({ text: size.problem.sentence })
    const { opened, said } = await openAsMail(page, context, 'Recap', mail)
    toast({ text: said })
    if (opened) await remember()
  }
  // A reply to this conversation is where the recap belongs; otherwise it may be a mail of its own.
  const mailKeys: KeyBindings = isReplying(context) ? {} : { 0: () => void openMail() }
  useKeys(
    { 'Ctrl+Enter': () => insert(written()), I: () => insert(written()), Z: () => void undoShown(), ...mailKeys },
    settings.singleKeys,
  )
  const since = showDate(recapPeriod(plan, records, today).since, { today, locale, style: 'short' })

  return (
    <Page
      back={plan.deal.account || 'Back'}
      onBack={onBack}
      title="Weekly recap"
      lead={
        recap.isStale
          ? 'The plan has changed since you began to edit. Draft again reads it anew.'
          : `Drafted from the plan since ${since}. Edit anything.`
      }
      dock={
        <RecapDock
          plan={plan}
          context={context}
          onInsert={() => insert(written())}
          onCopy={() => copy(written())}
          onMail={() => void openMail()}
        />
      }
    >
      <RecapHead
        plan={plan}
        tone={recap.tone}
        subject={recap.draft.subject}
        onTone={recap.setTone}
        onAgain={again}
        onCopySubject={() => void copySubject()}
        onSubject={(subject) => recap.change({ ...recap.draft, subject })}
      />
      <RecapText key={recap.tone} blocks={recap.draft.blocks} onChange={(blocks) => recap.change({ ...recap.draft, blocks })} />
      <label className={styles.table}>
        <input type="checkbox" checked={recap.withTable} onChange={(event) => recap.setWithTable(event.target.checked)} />
        Add the status table under the text
      </label>
      {choice && <DraftChooser {...choice} />}
    </Page>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000

/** Who wrote last in the thread beside the writer, and the writer. */
function peopleOf(context: PageContext | null): RecapPeople {
  const writer = context?.account ?? null
  const last = context?.thread?.messages.findLast(({ from }) => from !== null && from.email !== writer)
  return { sender: last?.from?.email ?? null, writer }
}
