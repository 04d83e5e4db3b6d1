import { useState } from 'react'
import { checkNames, type CheckId } from '../../lib/plan/coach/check-names.ts'
import { Button } from '../ui/button.tsx'
import styles from './plan-check.module.css'

type Props = { off: CheckId[]; onBringBack: (check: CheckId) => void }

/** The checks this plan does without, folded away, each with the way back. */
export function OffChecks({ off, onBringBack }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <p className={styles.off}>
        {off.length === 1 ? '1 check is off.' : `${off.length} checks are off.`}
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="hidden-text"> checks that are off</span>
        </Button>
      </p>
      {shown && (
        <ul className={styles.names} aria-label="Checks that are off">
          {off.map((check) => (
            <li key={check}>
              {checkNames[check]}
              <Button onClick={() => onBringBack(check)}>
                Bring back<span className="hidden-text">: {checkNames[check]}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
