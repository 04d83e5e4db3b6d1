import { useId, type Ref } from 'react'
import { captureKinds, readCapture, type CaptureKind } from '../../lib/plan/read-capture.ts'
import type { Milestone } from '../../lib/plan/plan.ts'
import { useUnsaved } from '../editors/use-unsaved.ts'
import { Button } from '../ui/button.tsx'
import styles from './capture.module.css'

export type Capture = { kind: CaptureKind; text: string; about: Milestone | null; internal: boolean }
/** What is chosen for the next line. */
export type CaptureChoice = { kind: CaptureKind; isAbout: boolean; internal: boolean }

type Props = {
  line: ReturnType<typeof useLine>
  fieldRef: Ref<HTMLInputElement>
  choice: CaptureChoice
  /** The step that is talked about. */
  step: Milestone | null
  onChoice: (choice: CaptureChoice) => void
  /** False when it was refused: what was typed stays. */
  onCapture: (capture: Capture) => Promise<boolean>
  onLeave: () => void
}

const kindWords: Record<CaptureKind, [shown: string, rest: string, example: string]> = {
  decision: ['Decision', '', 'Masked data only until the DPA is signed'],
  blocker: ['Blocker', '', 'Legal has no reviewer until Monday'],
  'next-action': ['Next', ' action', 'Jonah sends the access list by Friday'],
  'date-change': ['Date', ' change', 'Why it moves. Enter opens the date'],
}

/** The line as it is typed; it is still there after a look at another mail. */
export function useLine(of: string) {
  const { text, change, forget } = useUnsaved(`capture of ${of}`, '')
  const clear = () => {
    change('')
    forget()
  }
  return { text, change, clear }
}

/** One line for what is said in the call. It is shared unless she says otherwise: the buyer was there when it was said. */
export function CaptureForm({ line: { text, change, clear }, fieldRef, choice, step, onChoice, onCapture, onLeave }: Props) {
  const name = useId()
  const read = readCapture(text)
  const kind = read.kind ?? choice.kind
  const isReady = read.text !== '' || (kind === 'date-change' && step !== null)
  const submit = async () => {
    const about = choice.isAbout || kind === 'date-change' ? step : null
    if (isReady && (await onCapture({ kind, text: read.text, about, internal: choice.internal }))) clear()
  }
  return (
    <form
      data-editor
      className={styles.capture}
      aria-label="Capture"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave() // to the steps: the call goes on, whether a line was begun or not
      }}
    >
      <div role="radiogroup" aria-label="Kind" className={styles.kinds}>
        {captureKinds.map((each, index) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === kind} onChange={() => onChoice({ ...choice, kind: each })} />
            <span>
              {kindWords[each][0]}
              <span className="hidden-text">{kindWords[each][1]}</span>
            </span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
      <div className={styles.line}>
        <input
          ref={fieldRef}
          aria-label="What was said"
          placeholder={kindWords[kind][2]}
          maxLength={4_000}
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <Button look="outlined" type="submit" disabled={!isReady} shortcut="Enter">
          {kind === 'date-change' ? 'Move' : 'Save'}
        </Button>
      </div>
      <div className={styles.options}>
        {step && kind !== 'date-change' && (
          <label className={styles.about}>
            <input
              type="checkbox"
              checked={choice.isAbout}
              onChange={(event) => onChoice({ ...choice, isAbout: event.target.checked })}
            />
            <span>About {step.title || 'this step'}</span>
          </label>
        )}
        {step && kind === 'date-change' && <span className={styles.about}>Moves {step.title || 'this step'}</span>}
        <label>
          <input
            type="checkbox"
            checked={choice.internal}
            onChange={(event) => onChoice({ ...choice, internal: event.target.checked })}
          />
          <span>Only our team</span>
        </label>
      </div>
    </form>
  )
}
