import { useEffect, useState } from 'react'
import type { DealId } from '../../lib/plan/change.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel, type DealSummary } from '../ports.ts'
import { draftOne, type Drafted } from './draft-one.ts'

export type DraftRow = { deal: DealSummary } & (
  | { kind: 'waiting' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'drafted'; draft: Drafted; taken: 'Copied' | 'Opened' | null }
)

/** Set aside with X: as long as this page, the open panel, lives. */
const skipped = new Set<DealId>()

/**
 * The recaps that are due, drafted one after the other; between two the panel is free, so that keys and paint never wait for more than
 * one plan. `rows` is `null` until it is known which they are. `writer` is the address of the mailbox.
 */
export function useDrafts(today: PlanDate, writer: string | null) {
  const { source, clock, locale } = usePanel()
  const [rows, setRows] = useState<DraftRow[] | null>(null)
  const [stopped, setStopped] = useState(false)
  const [hidden, setHidden] = useState(() => new Set(skipped))
  const isListed = rows !== null

  useEffect(() => {
    let gone = false
    void source.listRecapsDue(today).then((due) => {
      if (!gone) setRows(due.map((deal) => ({ deal, kind: 'waiting' })))
    })
    return () => void (gone = true)
  }, [source, today])

  const waiting = stopped ? undefined : rows?.find(({ kind, deal }) => kind === 'waiting' && !hidden.has(deal.deal))?.deal.deal
  useEffect(() => {
    if (!isListed || waiting === undefined) return
    let gone = false
    const work = async () => {
      const made = await draftOne(source, waiting, { today, now: clock(), locale, writer })
      if (gone) return
      setRows((known) =>
        (known ?? []).flatMap((row): DraftRow[] => {
          if (row.deal.deal !== waiting) return [row]
          if (!made.ok) return [{ deal: row.deal, kind: 'failed', sentence: made.problem.sentence }]
          return made.value === null ? [] : [{ deal: row.deal, kind: 'drafted', draft: made.value, taken: null }]
        }),
      )
    }
    const timer = setTimeout(() => void work())
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [source, clock, isListed, waiting, today, locale, writer])

  const setSkipped = (deal: DealId, isSkipped: boolean) => {
    if (isSkipped) skipped.add(deal)
    else skipped.delete(deal)
    setHidden(new Set(skipped))
  }
  return {
    rows: rows?.filter(({ deal }) => !hidden.has(deal.deal)) ?? null,
    isDrafting: waiting !== undefined,
    stopped,
    setStopped,
    setSkipped,
    markTaken: (deal: DealId, taken: 'Copied' | 'Opened') =>
      setRows((known) =>
        (known ?? []).map((row) => (row.deal.deal === deal && row.kind === 'drafted' ? { ...row, taken } : row)),
      ),
  }
}
