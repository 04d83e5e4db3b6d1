import { useRef, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealId } from '../../lib/plan/change.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { rememberRecap } from '../../lib/plan/recap-period.ts'
import { recapRecipients } from '../../lib/plan/recap-recipients.ts'
import { isReplying, openAsMail } from '../insert/open-as-mail.ts'
import { useToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import styles from './draft-all-screen.module.css'
import { DraftRow } from './draft-row.tsx'
import { useDrafts, type DraftRow as Row } from './use-drafts.ts'

type Props = {
  today: PlanDate
  settings: Settings
  /** The page beside the panel: its mailbox is whoever writes. */
  context: PageContext | null
  /** Shows the recap of a plan to be read over and put into a reply. */
  onOpen: (deal: DealId) => void
  onBack: () => void
}

/** Every recap that is due, drafted in one go (R119): to be opened, copied or left for now. */
export function DraftAllScreen({ today, settings, context, onOpen, onBack }: Props) {
  const { source, page } = usePanel()
  const toast = useToast()
  const undoShown = useUndoShown()
  const { rows, isDrafting, stopped, setStopped, setSkipped, markTaken } = useDrafts(today, context?.account ?? null)
  const [at, setAt] = useState<DealId | null>(null)
  const buttons = useRef(new Map<DealId, HTMLButtonElement>())
  const index = Math.max(0, rows?.findIndex(({ deal }) => deal.deal === at) ?? 0)
  const current = rows?.[index]

  const focus = (row: Row | undefined) => {
    if (!row) return
    setAt(row.deal.deal)
    buttons.current.get(row.deal.deal)?.focus()
  }
  // Before anything was chosen the first row is the current one, and the first key goes there.
  const move = (by: number) => focus(rows?.[at === null ? 0 : Math.min(Math.max(index + by, 0), rows.length - 1)])
  const copy = async (row: Row) => {
    if (row.kind !== 'drafted') return
    if (!(await page.copy(row.draft.content)))
      return toast({ text: 'The browser did not allow copying. Click into the panel and try again.' })
    toast({ text: 'Recap copied. Paste it anywhere.' })
    await keep(row, 'Copied')
  }
  const openMail = async (row: Row) => {
    if (row.kind !== 'drafted') return
    const { plan, subject, content } = row.draft
    // She is answering a conversation of this plan: the recap belongs there.
    const isHere = plan.pages.some(({ app, ref }) => app === 'gmail' && ref === context?.thread?.id)
    if (isHere && isReplying(context)) return onOpen(row.deal.deal)
    const { opened, said } = await openAsMail(page, context, 'Recap', { to: recapRecipients(plan), subject, content })
    toast({ text: said })
    if (opened) await keep(row, 'Opened')
  }
  /** What left is the recap of this week. */
  const keep = async ({ deal, draft }: Extract<Row, { kind: 'drafted' }>, how: 'Copied' | 'Opened') => {
    markTaken(deal.deal, how)
    const kept = await source.edit(deal.deal, rememberRecap(draft.plan, today))
    if (!kept.ok) toast({ text: kept.problem.sentence })
  }
  const skip = ({ deal }: Row) => {
    const next = rows?.[index + 1] ?? rows?.[index - 1]
    if (deal.deal === current?.deal.deal) focus(next)
    setSkipped(deal.deal, true)
    toast({ text: `${deal.account || 'The plan'} skipped for now`, undo: () => setSkipped(deal.deal, false) })
  }
  const onCurrent = (run: (row: Row) => void) => () => {
    if (current) run(current)
  }
  useKeys(
    {
      J: () => move(1),
      K: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: onCurrent(({ deal }) => onOpen(deal.deal)),
      I: onCurrent((row) => void copy(row)),
      0: onCurrent((row) => void openMail(row)),
      X: () => current && skip(current),
      Z: () => void undoShown(),
    },
    settings.singleKeys,
  )

  const made = rows?.filter(({ kind }) => kind !== 'waiting').length ?? 0
  const count = rows?.length ?? 0
  return (
    <Page
      back="Back"
      onBack={onBack}
      title="Recaps due"
      beside={
        made < count && (
          <Button look="outlined" onClick={() => setStopped(!stopped)}>
            {isDrafting ? 'Stop' : 'Go on'}
          </Button>
        )
      }
      lead={rows ? leadOf(made, count) : undefined}
    >
      {rows && rows.length > 0 && (
        <ul aria-label="Recaps due" className={styles.list}>
          {rows.map((row) => (
            <DraftRow
              key={row.deal.deal}
              row={row}
              current={row === current}
              singleKeys={settings.singleKeys}
              openRef={(button) => {
                if (button) buttons.current.set(row.deal.deal, button)
                else buttons.current.delete(row.deal.deal)
              }}
              onFocus={() => setAt(row.deal.deal)}
              onOpen={() => onOpen(row.deal.deal)}
              onCopy={() => void copy(row)}
              onMail={() => void openMail(row)}
              onSkip={() => skip(row)}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}

function leadOf(made: number, count: number): string {
  if (count === 0) return 'No recap is due. A plan comes here a week after its last one, or after a check-in.'
  if (made < count) return `${made} of ${count} drafted`
  return `${count} drafted. Open one to put it into a reply, begin a new mail, or copy it.`
}
