import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FoundPlan } from '../../lib/exchange/found-plan.ts'
import { proposeChanges, type ProposedChange } from '../../lib/exchange/propose-changes.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePlanEdits } from '../plan/use-plan-edits.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { ChangeRow } from './change-row.tsx'
import styles from './changes-stage.module.css'

type Props = {
  found: FoundPlan
  plan: Plan
  today: PlanDate
  settings: Settings
  onBack: () => void
  onDone: () => void
}

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
/** Taken with all others without a look of its own. */
const isReady = ({ kind, isBack }: ProposedChange): boolean => (kind === 'new' || kind === 'changed') && !isBack
const isOpen = ({ kind }: ProposedChange): boolean => kind !== 'same'

/**
 * A document beside the plan, row by row: each change is taken or left, and a taken one is a change like any other, with its undo and its line
 * in the history. The list is always what the plan of now lacks, so what is undone stands there again.
 */
export function ChangesStage({ found, plan, today, settings, onBack, onDone }: Props) {
  const { source, page } = usePanel()
  const toast = useToast()
  const undoShown = useUndoShown()
  const [chosen, setChosen] = useState<ReadonlyMap<number, EntityId | null>>(new Map())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const rows = useRef(new Map<string, HTMLElement>())
  const end = useRef<HTMLButtonElement>(null)
  const { edit, undo } = usePlanEdits(plan, today, () => undefined)
  const { newId } = source
  const { changes, missing } = useMemo(
    () => proposeChanges(found, plan, { today, newId, zone, chosen }),
    [found, plan, today, newId, chosen],
  )
  const open = changes.filter((change) => isOpen(change) && !left.has(change.key))
  const ready = open.filter(isReady)
  const index = Math.max(0, open.findIndex(({ key }) => key === at)) // prettier-ignore
  const current = open[index]

  const focus = (change: ProposedChange | undefined) => {
    setAt(change?.key ?? null)
    const button = change && rows.current.get(change.key)?.querySelector('button')
    ;(button ?? end.current)?.focus()
  }
  const move = (by: number) => focus(open[at === null ? 0 : Math.min(Math.max(index + by, 0), open.length - 1)])
  /** The next one, where this one is about to go; the list's end has the focus when it was the last. */
  const goOn = (change: ProposedChange) => {
    const place = open.indexOf(change)
    focus(open[place + 1] ?? open[place - 1])
  }
  const accept = async (change: ProposedChange) => {
    if (change.kind === 'asked') return
    goOn(change)
    await edit(change.edits, change.kind === 'new' ? `${change.title} added` : `${change.title} changed`)
  }
  /** Its buttons are others then, and the first of them has the focus. */
  const choose = (change: ProposedChange, step: EntityId | null) => {
    flushSync(() => setChosen(new Map([...chosen, [lineOf(change.key), step]])))
    focus(change)
  }
  const leave = (change: ProposedChange) => {
    goOn(change)
    setLeft(new Set([...left, change.key]))
    const back = () => setLeft((now) => new Set([...now].filter((key) => key !== change.key)))
    toast({ text: `${change.title} left as it is`, undo: back })
  }
  const takeBack = () => void (undoShown() || undo())
  useKeys(
    {
      J: () => move(1),
      K: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      A: () => current && !busy && void accept(current),
      X: () => current && !busy && leave(current),
      Z: takeBack,
      'Ctrl+Z': takeBack,
    },
    settings.singleKeys,
  )

  const same = changes.length - changes.filter(isOpen).length
  return (
    <Page
      back="Back"
      {...{ onBack }}
      title="Changes in the document"
      lead={leadOf(open.length, same)}
      dock={
        <div className={styles.dock}>
          <Button ref={end} look={open.length === 0 ? 'primary' : 'secondary'} onClick={onDone}>
            To the plan
          </Button>
          {ready.length > 0 && (
            <Button look="primary" disabled={busy} onClick={() => void acceptAll()}>
              {busy ? 'Accepting…' : `Accept all ${ready.length}`}
            </Button>
          )}
        </div>
      }
    >
      {open.length > 0 && (
        <ul aria-label="Changes" className={styles.list}>
          {open.map((change) => (
            <ChangeRow
              key={change.key}
              change={change}
              current={change === current}
              singleKeys={settings.singleKeys}
              rowRef={(row) => {
                if (row) rows.current.set(change.key, row)
                else rows.current.delete(change.key)
              }}
              onFocus={() => setAt(change.key)}
              onAccept={() => void accept(change)}
              onLeave={() => leave(change)}
              onChoose={(step) => choose(change, step)}
            />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <section className={styles.missing} aria-labelledby="missing">
          <h2 id="missing">Not in the document</h2>
          <p>
            {missing.map(({ title }) => title).join(', ')}. {missing.length === 1 ? 'It stays' : 'They stay'} as{' '}
            {missing.length === 1 ? 'it is' : 'they are'}.
          </p>
        </section>
      )}
    </Page>
  )

  /** One change each, so that each has its undo; every one counts from the plan that the one before it left. */
  async function acceptAll(): Promise<void> {
    setBusy(true)
    const done = new Set<string>()
    let problem: string | undefined
    for (;;) {
      const read = await source.readPlan(plan.id)
      if (!read.ok || !read.value) break
      const now = proposeChanges(found, read.value, { today, newId, zone, chosen }).changes
      const next = now.find((change) => isReady(change) && !left.has(change.key) && !done.has(change.key))
      if (!next) break
      const made = await source.edit(plan.id, next.edits)
      if (!made.ok) {
        problem = made.problem.sentence
        break
      }
      done.add(next.key)
    }
    setBusy(false)
    end.current?.focus()
    page.planChanged()
    toast({
      text: problem ?? `${done.size} ${done.size === 1 ? 'change' : 'changes'} accepted`,
      undo: done.size > 0 ? undo : undefined,
    })
  }
}

const lineOf = (key: string): number => Number(key.replace('row ', ''))

function leadOf(open: number, same: number): string {
  const rest = same === 0 ? '' : ` ${same} ${same === 1 ? 'row is' : 'rows are'} the same.`
  if (open === 0) return `Nothing is left to take over.${rest}`
  return `${open} ${open === 1 ? 'difference' : 'differences'}. Take what is right.${rest}`
}
