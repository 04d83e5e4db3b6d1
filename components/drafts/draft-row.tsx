import type { FocusEvent, Ref } from 'react'
import { dealName } from '../switcher/deal-lines.ts'
import { Button } from '../ui/button.tsx'
import styles from './draft-row.module.css'
import type { DraftRow as Row } from './use-drafts.ts'

type Props = {
  row: Row
  current: boolean
  singleKeys: boolean
  openRef: Ref<HTMLButtonElement>
  onFocus: () => void
  onOpen: () => void
  onCopy: () => void
  onMail: () => void
  onSkip: () => void
}

/** One plan's recap: its subject, how it begins, and what can be done with it. Keys are those of the current row. */
export function DraftRow({ row, current, singleKeys, openRef, onFocus, onOpen, onCopy, onMail, onSkip }: Props) {
  const key = (shortcut: string) => (current && singleKeys ? { shortcut } : {})
  const name = dealName(row.deal)
  const of = <span className="hidden-text">: {name}</span>
  const thread = row.kind === 'drafted' ? row.draft.thread : null
  // Under a pointer nothing may move: the keys that the current row shows would push its buttons away from the click.
  const follow = (event: FocusEvent) => {
    if (event.target.matches(':focus-visible')) onFocus()
  }
  return (
    <li className={styles.row} aria-current={current || undefined} onFocus={follow}>
      <h2>{name}</h2>
      {row.kind === 'waiting' && <p className={styles.quiet}>Waiting</p>}
      {row.kind === 'failed' && <p className={styles.problem}>{row.sentence}</p>}
      {row.kind === 'drafted' && (
        <>
          <p className={styles.subject}>{row.draft.subject}</p>
          <p className={styles.quiet}>{row.taken ? `${row.taken}, and kept as sent today` : row.draft.first}</p>
        </>
      )}
      <div className={styles.actions}>
        <Button ref={openRef} look="outlined" {...key('Enter')} onClick={onOpen}>
          Open{of}
        </Button>
        {row.kind === 'drafted' && (
          <>
            <Button {...key('0')} onClick={onMail}>
              New mail{of}
            </Button>
            <Button {...key('I')} onClick={onCopy}>
              {row.taken === 'Copied' ? 'Copy again' : 'Copy'}
              {of}
            </Button>
          </>
        )}
        <Button {...key('X')} onClick={onSkip}>
          Skip{of}
        </Button>
        {thread && (
          <a href={thread} target="_blank" rel="noreferrer">
            Open thread{of}
          </a>
        )}
      </div>
    </li>
  )
}
