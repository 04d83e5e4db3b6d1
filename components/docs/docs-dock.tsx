import { ChevronDown, Copy, FileText } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import dock from '../insert/dock.module.css'
import { InsertMenu, type Insertables } from '../insert/insert-menu.tsx'
import where from '../insert/where-line.module.css'
import { useKeys } from '../panel/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { useTable } from './use-table.ts'

type Props = {
  context: PageContext
  doc: NonNullable<PageContext['doc']>
  singleKeys: boolean
  /** What else can be copied. */
  menu: Insertables
  onRecap: () => void
}

/** Beside a document: the plan as a table at its caret, or on the clipboard, which always works. */
export function DocsDock({ context, doc, singleKeys, menu, onRecap }: Props) {
  const arrow = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const table = useTable(menu.plan, doc.id)
  const hasCaret = !context.unreadable.includes('doc.caret')
  const Icon = hasCaret ? FileText : Copy
  useKeys({ I: hasCaret ? table.insert : table.copy, P: table.copy }, singleKeys)
  return (
    <footer className={dock.dock}>
      <p className={where.where}>
        <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {hasCaret ? 'Goes to the caret in ' : 'Nothing can be written here, so it goes to your clipboard'}
          {hasCaret && <b>{doc.title ?? 'this document'}</b>}
        </span>
      </p>
      <div className={dock.buttons}>
        <div className={dock.split}>
          {hasCaret ? (
            <Button look="primary" shortcut="I" onClick={table.insert}>
              {table.isUnsure ? 'Insert again' : 'Insert table'}
            </Button>
          ) : (
            <Button look="primary" shortcut="P" onClick={table.copy}>
              Copy for Docs
            </Button>
          )}
          <button
            ref={arrow}
            type="button"
            className={dock.arrow}
            aria-label="Choose what else to copy"
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
        {hasCaret ? (
          <Button look="secondary" shortcut="P" onClick={table.copy}>
            Copy for Docs
          </Button>
        ) : (
          <Button look="secondary" shortcut="R" onClick={onRecap}>
            Weekly recap
          </Button>
        )}
      </div>
      {open && (
        <InsertMenu
          {...menu}
          anchor={arrow}
          heading="Copy"
          more={[{ label: 'Weekly recap', shortcut: 'R', run: onRecap }]}
          onClose={() => setOpen(false)}
        />
      )}
    </footer>
  )
}
