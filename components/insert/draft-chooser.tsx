import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './draft-chooser.module.css'
import type { DraftChoice } from './use-insert.ts'

/** Several drafts are open and none has the focus: which one is a question for the writer, never a guess. */
export function DraftChooser({ composes, into, close }: DraftChoice) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="which-draft" onClose={close}>
      <h2 id="which-draft">Which draft?</h2>
      {composes.map(({ key, kind, to, subject }) => (
        <button key={key} type="button" className={styles.draft} onClick={() => into(key)}>
          <b>{kind === 'inline' ? 'Your reply in this thread' : subject || 'Draft without a subject'}</b>
          <small>{to.length > 0 ? `To ${to.map((person) => person.name ?? person.email).join(', ')}` : 'No recipient yet'}</small>
        </button>
      ))}
      <Button onClick={close}>
        <kbd aria-hidden="true">Esc</kbd> Cancel
      </Button>
    </dialog>
  )
}
