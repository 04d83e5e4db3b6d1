import { CircleAlert, Lightbulb, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import type { FocusEventHandler, KeyboardEvent, ReactNode, Ref } from 'react'
import type { Finding } from '../../lib/plan/coach/finding.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './finding-row.module.css'
import { fixWords, rankWords } from './fix-words.ts'

type Props = {
  finding: Finding
  singleKeys: boolean
  fixRef: Ref<HTMLButtonElement>
  onFocus: FocusEventHandler
  onBlur: FocusEventHandler
  onFix: () => void
  onDismiss: () => void
  /** The editor of what it asks for, while it is open. */
  children?: ReactNode
}

const icons: Record<Finding['rank'], LucideIcon> = { 1: CircleAlert, 2: TriangleAlert, 3: Lightbulb, 4: Lightbulb }

/** One thing the plan check found: what is true, what it costs, the way to mend it, and the way to be rid of it. */
export function FindingRow({ finding, singleKeys, fixRef, onFocus, onBlur, onFix, onDismiss, children }: Props) {
  const { says, costs, fix, rank } = finding
  const Icon = icons[rank]
  const adds = fix.do === 'add-step' ? `Adds “${fix.step.title}”` : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (!singleKeys || isTyping || event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    // A key held down is one gesture, and the focus is on the next finding by then.
    if (!event.repeat) onDismiss()
  }
  return (
    <li className={styles.row} data-rank={rank} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <span className={styles.icon}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div>
        <h3>
          <span className="hidden-text">{rankWords[rank]}: </span>
          {says}
        </h3>
        <p className={styles.costs}>{costs}</p>
      </div>
      <div className={styles.acts}>
        <Button ref={fixRef} look="outlined" title={adds} onClick={onFix}>
          {fixWords(fix)}
          <span className="hidden-text">: {adds ?? says}</span>
        </Button>
        <IconButton
          icon={X}
          size="row"
          label={`Not for this plan: ${says}`}
          title={singleKeys ? 'Not for this plan (X)' : 'Not for this plan'}
          aria-keyshortcuts={singleKeys ? 'X' : undefined}
          onClick={onDismiss}
        />
      </div>
      {children}
    </li>
  )
}
