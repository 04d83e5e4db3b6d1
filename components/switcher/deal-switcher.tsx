import { ArrowLeft, Plus, Settings, X } from 'lucide-react'
import { useLiveQuery } from 'dexie-react-hooks'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealMatch } from '../../lib/detect/match.ts'
import { sayWhy } from '../../lib/detect/say-why.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { initials } from '../../lib/plan/initials.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type DealSummary } from '../ports.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { FilterEntry } from '../ui/filter-list.tsx'
import styles from './deal-switcher.module.css'

const FilterList = lazy(() => import('../ui/filter-list.tsx').then((module) => ({ default: module.FilterList })))

type Props = {
  context: PageContext | null
  /** The deals this page may belong to, best first. */
  candidates: DealMatch[]
  title: string
  lead: string
  today: PlanDate
  singleKeys: boolean
  onPick: (deal: DealId, remember: boolean) => void
  onCreate: (() => void) | null
  onNotADeal: (() => void) | null
  onCancel: (() => void) | null
  onSettings: () => void
}

/** Which deal is this? Best matches with their reasons, all others by search, a new one, or none. */
export function DealSwitcher({
  context,
  candidates,
  title,
  lead,
  today,
  singleKeys,
  onPick,
  onCreate,
  onNotADeal,
  onCancel,
  onSettings,
}: Props) {
  const { source, locale } = usePanel()
  const [search, setSearch] = useState('')
  const [remember, setRemember] = useState(true)
  const undoShown = useUndoShown()
  const ids = candidates.map((candidate) => candidate.deal)
  const best = useLiveQuery(() => source.findDeals(ids), [source, ids.join()])
  const others = useLiveQuery(() => source.listDeals(search), [source, search])
  const pick = (deal: DealId) => onPick(deal, remember)

  useKeys(
    {
      1: () => ids[0] && pick(ids[0]),
      2: () => ids[1] && pick(ids[1]),
      3: () => ids[2] && pick(ids[2]),
      C: () => onCreate?.(),
      X: () => onNotADeal?.(),
      Z: undoShown,
      Escape: () => onCancel?.(),
    },
    singleKeys,
  )

  const line = (deal: DealSummary): FilterEntry => ({
    key: deal.deal,
    mark: <Crest account={deal.account} />,
    label: [deal.account || 'Unnamed account', deal.opportunity].filter(Boolean).join(', '),
    detail: detailOf(deal, today, locale),
    run: () => pick(deal.deal),
  })
  const matched = best !== undefined && best.length > 0
  // It goes with the deals that can be picked: the best ones, or else all of them.
  const rememberBox = context?.thread?.id != null && (
    <label className={styles.remember}>
      <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
      <span>
        Remember for this thread
        <small>You can change it any time from the deal name</small>
      </span>
    </label>
  )
  return (
    <div className={styles.screen}>
      <main className={styles.main}>
        <div className={styles.head}>
          {onCancel && <IconButton icon={ArrowLeft} label="Back to the plan" onClick={onCancel} />}
          <h1>{title}</h1>
          <IconButton icon={Settings} label="Settings" onClick={onSettings} />
        </div>
        <p className={styles.lead}>{lead}</p>
        {matched && (
          <>
            <h2>Best matches</h2>
            {candidates.map((candidate, index) => {
              const deal = best.find((each) => each.deal === candidate.deal)
              return (
                deal && (
                  <Choice
                    key={deal.deal}
                    mark={<Crest account={deal.account} />}
                    label={line(deal).label}
                    detail={sayWhy(candidate.because)}
                    shortcut={String(index + 1)}
                    first={index === 0}
                    run={() => pick(deal.deal)}
                  />
                )
              )
            })}
          </>
        )}
        {matched && rememberBox}
        {(onCreate || onNotADeal) && (
          <>
            {matched && <h2>Not one of these?</h2>}
            {onCreate && (
              <Choice
                mark={<Round icon={<Plus size={16} strokeWidth={1.75} />} />}
                label="Start a plan from this thread"
                detail="Reads its people. About a minute."
                shortcut="C"
                run={onCreate}
              />
            )}
            {onNotADeal && (
              <Choice
                mark={<Round icon={<X size={16} strokeWidth={1.75} />} />}
                label="Not a deal"
                detail="Stay quiet on threads with these people"
                shortcut="X"
                run={onNotADeal}
              />
            )}
          </>
        )}
        <h2>All plans</h2>
        {!matched && rememberBox}
        {others?.length === 0 && search === '' ? (
          <p className={styles.lead}>
            None yet. Open an email with a buyer and press C. Sidemap reads the people and drafts a plan you can edit.
          </p>
        ) : (
          <Suspense>
            <FilterList
              label="Search your deals"
              placeholder="Search your deals"
              entries={(others ?? []).map(line)}
              onText={setSearch}
              onCancel={onCancel ?? undefined}
              focus={onCancel !== null}
            />
          </Suspense>
        )}
      </main>
      {context?.thread && (
        <footer className={styles.foot}>
          <p>Read on this device. Nothing from this email is sent.</p>
        </footer>
      )}
    </div>
  )
}

type ChoiceProps = { mark: ReactNode; label: string; detail: string; shortcut: string; first?: boolean; run: () => void }

const Choice = ({ mark, label, detail, shortcut, first = false, run }: ChoiceProps) => (
  <button type="button" className={styles.choice} data-first={first || undefined} aria-keyshortcuts={shortcut} onClick={run}>
    {mark}
    <span>
      <b>{label}</b>
      <small>{detail}</small>
    </span>
    <kbd aria-hidden="true">{shortcut}</kbd>
  </button>
)

const Crest = ({ account }: { account: string }) => (
  <span className={styles.crest} aria-hidden="true">
    {initials(account).charAt(0) || '?'}
  </span>
)
const Round = ({ icon }: { icon: ReactNode }) => (
  <span className={styles.round} aria-hidden="true">
    {icon}
  </span>
)

function detailOf({ signBy, nextDue, open }: DealSummary, today: PlanDate, locale: string): string {
  const steps = `${open} open ${open === 1 ? 'step' : 'steps'}`
  const late = nextDue !== null && nextDue < today ? ', one late' : ''
  return `${signBy ? `Signature ${showDate(signBy, { today, locale, style: 'short' })}` : 'No signature date'} · ${steps}${late}`
}
