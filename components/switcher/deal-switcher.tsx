import { ArrowLeft, FileText, FileUp, Plus, Settings, X } from 'lucide-react'
import { useLiveQuery } from 'dexie-react-hooks'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { linkableOf } from '../../lib/detect/linkable.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { DealMatch } from '../../lib/detect/match.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { initials } from '../../lib/plan/initials.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type DealSummary } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { FilterEntry } from '../ui/filter-list.tsx'
import { Loading } from '../ui/loading.tsx'
import { candidateLines, dealLine, dealName } from './deal-lines.ts'
import styles from './deal-switcher.module.css'

const FilterList = lazy(() => import('../ui/filter-list.tsx').then((module) => ({ default: module.FilterList })))

type Props = {
  context: PageContext | null
  /** The deals this page may belong to, best first. */
  candidates: DealMatch[]
  title: string
  lead: string
  /** The page may have changed: the way to the self-test is offered. */
  isMisread: boolean
  /** Whether a pick is remembered for the thread or document unless she says otherwise. */
  remember: boolean
  today: PlanDate
  singleKeys: boolean
  onPick: (deal: DealId, remember: boolean) => void
  onCreate: (() => void) | null
  onImport: () => void
  /** Beside a document: to read its plan. */
  onRead: (() => void) | null
  onNotADeal: (() => void) | null
  onCancel: (() => void) | null
  onSettings: () => void
  onDrafts: () => void
}

/** Which deal is this? One list: best matches with their reasons, a new plan or none, all others; typing narrows it. */
export function DealSwitcher(props: Props) {
  const { context, candidates, title, lead, isMisread, today, singleKeys } = props
  const { onPick, onCreate, onImport, onRead, onNotADeal, onCancel, onSettings, onDrafts } = props
  const { source, locale, page: host } = usePanel()
  const [search, setSearch] = useState('')
  const [remember, setRemember] = useState(props.remember)
  const undoShown = useUndoShown()
  const ids = candidates.map((candidate) => candidate.deal)
  const found = useLiveQuery(() => source.findDeals(ids), [source, ids.join()])
  const all = useLiveQuery(() => source.listDeals(search), [source, search])
  const due = useLiveQuery(() => source.countRecapsDue(today), [source, today]) ?? 0
  const page = context?.thread ? 'thread' : context?.doc ? 'document' : null
  const pick = (deal: DealId) => onPick(deal, remember)

  useKeys(
    {
      1: () => ids[0] && pick(ids[0]),
      2: () => ids[1] && pick(ids[1]),
      3: () => ids[2] && pick(ids[2]),
      C: () => onCreate?.(),
      X: () => onNotADeal?.(),
      Z: undoShown,
      Enter: takeActive,
      Escape: () => onCancel?.(),
    },
    singleKeys,
  )

  // Where the field has the focus, single keys are typed into it: they are not promised there.
  const isTyping = onCancel !== null
  const key = (shortcut: string) => (isTyping || !singleKeys ? undefined : shortcut)
  const line = (deal: DealSummary) => ({
    key: deal.deal,
    mark: <Crest account={deal.account} />,
    label: dealName(deal),
    run: () => pick(deal.deal),
  })
  const best = candidates.flatMap((match, index): FilterEntry[] => {
    const deal = found?.find((each) => each.deal === match.deal)
    if (!deal || !holds(dealName(deal), search)) return []
    const [detail, more] = candidateLines(deal, match, candidates, { today, locale })
    return [{ ...line(deal), group: 'Best matches', detail, more, shortcut: key(String(index + 1)) }]
  })
  const group = best.length > 0 || isTyping ? { group: 'Not one of these?' } : {}
  const actions: FilterEntry[] = [
    ...(onCreate ? [{ ...(context?.doc ? createFromDoc : createLine), ...group, shortcut: key('C'), run: onCreate }] : []),
    ...(onRead ? [{ ...readLine, ...group, run: onRead }] : []),
    { ...importLine, ...group, run: onImport },
    ...(onNotADeal ? [{ ...asideLine, ...group, shortcut: key('X'), run: onNotADeal }] : []),
  ]
  const others = (all ?? [])
    .filter(({ deal }) => !ids.includes(deal))
    .map((deal): FilterEntry => ({ ...line(deal), group: 'All plans', detail: dealLine(deal, { today, locale }) }))
  // Enter takes the first: in the search for another deal that is a deal.
  const after = best.length > 0 || !isTyping ? [...actions, ...others] : [...others, ...actions]
  const entries = search === '' ? [...best, ...after] : [...best, ...others]

  return (
    <div className={styles.screen}>
      <main className={styles.main}>
        <div className={styles.head}>
          {onCancel && <IconButton icon={ArrowLeft} label="Back to the plan" onClick={onCancel} />}
          <h1>{title}</h1>
          <IconButton icon={Settings} label="Settings" onClick={onSettings} />
        </div>
        <p className={styles.lead}>{lead}</p>
        {isMisread && (
          <p className={styles.lead}>
            <Button look="outlined" onClick={host.openSelfTest}>
              Does Sidemap understand this page?
            </Button>
          </p>
        )}
        {due > 0 && (
          <p className={styles.due}>
            <span>
              {due} {due === 1 ? 'recap' : 'recaps'} due
            </span>
            <Button look="outlined" onClick={onDrafts}>
              Draft all
            </Button>
          </p>
        )}
        {found && all && (entries.length > 0 || search !== '') && (
          <Suspense fallback={isTyping && <Loading />}>
            <FilterList
              label="Search your deals"
              placeholder="Search your deals"
              entries={entries}
              onText={setSearch}
              onCancel={onCancel ?? undefined}
              focus={isTyping}
            />
          </Suspense>
        )}
        {all?.length === 0 && search === '' && (
          <p className={styles.lead}>
            No plans yet. Open an email with a buyer and press C. Sidemap reads the people and drafts a plan you can edit.
          </p>
        )}
      </main>
      {page !== null && (
        <footer className={styles.foot}>
          {linkableOf(context) && (
            <label className={styles.remember}>
              <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
              <span>
                Remember for this {page}
                <small>
                  {props.remember ? 'Change it any time from the deal name' : 'Tick it if it belongs to the other deal'}
                </small>
              </span>
            </label>
          )}
          <p>Read on this device. Nothing from this {page === 'thread' ? 'email' : page} is sent.</p>
        </footer>
      )}
    </div>
  )
}

const holds = (name: string, search: string): boolean =>
  search.toLowerCase().split(/\s+/).every((word) => name.toLowerCase().includes(word)) // prettier-ignore

/** Enter takes the row that is highlighted, also where the focus is not in the field. */
function takeActive(): void {
  document.querySelector<HTMLElement>('[role=option][data-active-item]')?.click()
}

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

const createLine = {
  key: 'create',
  mark: <Round icon={<Plus size={16} strokeWidth={1.75} />} />,
  label: 'Start a plan from this thread',
  detail: 'Reads its people. About a minute.',
}
const createFromDoc = {
  ...createLine,
  label: 'Start a plan for this document',
  detail: 'Linked to it from the start. About a minute.',
}
const readLine = {
  key: 'read',
  mark: <Round icon={<FileText size={16} strokeWidth={1.75} />} />,
  label: 'Read this document',
  detail: 'Finds the plan in it. Nothing is saved yet.',
}
const importLine = {
  key: 'import',
  mark: <Round icon={<FileUp size={16} strokeWidth={1.75} />} />,
  label: 'Bring in a plan',
  detail: 'From a document, a sheet or a file',
}
const asideLine = {
  key: 'aside',
  mark: <Round icon={<X size={16} strokeWidth={1.75} />} />,
  label: 'Not a deal',
  detail: 'Quiet on threads with these people',
}
