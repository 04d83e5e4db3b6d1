import type { FocusEvent, Ref } from 'react'
import type { ProposedChange } from '../../lib/exchange/propose-changes.ts'
import type { EntityId } from '../../lib/plan/change.ts'
import { Button } from '../ui/button.tsx'
import styles from './change-row.module.css'

type Props = {
  change: ProposedChange
  current: boolean
  singleKeys: boolean
  rowRef: Ref<HTMLLIElement>
  onFocus: () => void
  onAccept: () => void
  onLeave: () => void
  /** `null`: it is a step of its own. */
  onChoose: (step: EntityId | null) => void
}

/** One row of the document: what would be another in the plan, the row as it stands there, and to take it or leave it. */
export function ChangeRow({ change, current, singleKeys, rowRef, onFocus, onAccept, onLeave, onChoose }: Props) {
  const { kind, title, source, words, isBack, choices } = change
  const key = (shortcut: string) => (current && singleKeys ? { shortcut } : {})
  const of = <span className="hidden-text">: {title}</span>
  const follow = (event: FocusEvent) => {
    if (event.target.matches(':focus-visible')) onFocus()
  }
  return (
    <li ref={rowRef} className={styles.row} aria-current={current || undefined} onFocus={follow}>
      <h2>
        {title}
        {kind === 'new' && <span className={styles.new}>New</span>}
      </h2>
      {words.length > 0 && (
        <ul className={styles.words}>
          {words.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {source !== '' && <p className={styles.source}>{source}</p>}
      {isBack && kind === 'changed' && (
        <p className={styles.behind}>The plan is further along than the document. “Accept all” leaves this out.</p>
      )}
      {kind === 'asked' && <p className={styles.words}>Which step is this?</p>}
      <div className={styles.actions}>
        {kind === 'asked' ? (
          <>
            {choices.map((choice) => (
              <Button key={choice.step} look="outlined" onClick={() => onChoose(choice.step)}>
                {choice.title}
              </Button>
            ))}
            <Button look="outlined" onClick={() => onChoose(null)}>
              A new step
            </Button>
          </>
        ) : (
          <Button look="outlined" {...key('A')} onClick={onAccept}>
            {kind === 'new' ? 'Add' : 'Accept'}
            {of}
          </Button>
        )}
        <Button {...key('X')} onClick={onLeave}>
          Leave{of}
        </Button>
      </div>
    </li>
  )
}
