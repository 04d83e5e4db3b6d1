import { useRef, useState } from 'react'
import type { Plan } from '../../lib/plan/plan.ts'
import { renderDocsTable } from '../../lib/render/docs-table.ts'
import { useToast } from '../panel/toast.tsx'
import { useToday } from '../panel/use-today.ts'
import { usePanel, useTab } from '../ports.ts'
import { sayNotLinked, tableWords } from './docs-words.ts'

/** In ms. */
const doubleClick = 600

/**
 * Puts the plan's table at the caret of a document, or on the clipboard. One insert at a time, and none by itself after one that was not
 * confirmed: `isUnsure` then says that the next is a second one. A plan that this document is not linked to goes in only when asked for twice.
 */
export function useTable(plan: Plan, doc: string) {
  const { page, locale } = usePanel()
  const tab = useTab()
  const toast = useToast()
  const today = useToday()
  const busy = useRef(false)
  const isWarned = useRef(false)
  const [isUnsure, setUnsure] = useState(false)
  const content = () => renderDocsTable(plan, { today, locale })

  async function copy(said: string): Promise<void> {
    toast({ text: (await page.copy(content())) ? said : tableWords.refused })
  }

  async function insert(): Promise<void> {
    if (busy.current) return
    if (!isWarned.current && !plan.pages.some(({ app, ref }) => app === 'docs' && ref === doc)) {
      isWarned.current = true
      busy.current = true
      setTimeout(() => (busy.current = false), doubleClick) // Its second half is no answer to what was just said.
      return toast({ text: sayNotLinked(plan.deal.account) })
    }
    busy.current = true
    const outcome = await tab.insertTable(content(), doc)
    busy.current = false
    setUnsure(outcome === 'not-confirmed')
    if (outcome === 'inserted' || outcome === 'not-confirmed') toast({ text: tableWords[outcome] })
    else await copy(tableWords[outcome])
  }

  return { isUnsure, insert: () => void insert(), copy: () => void copy(tableWords.copied) }
}
