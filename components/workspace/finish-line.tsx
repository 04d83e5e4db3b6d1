import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import type { Me } from './team-port.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

/** A connection that was interrupted: she is signed in, and the plans are not all here. */
export function FinishLine({ me, server }: { me: Me; server: string }) {
  const team = useTeam()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const finish = async () => {
    if (busy) return // The button is not disabled meanwhile: the focus would be lost with it.
    setBusy(true)
    const done = await team.finish()
    setBusy(false)
    setProblem(done.ok ? '' : done.problem.sentence)
  }
  return (
    <>
      <p className={styles.text}>
        You are signed in to {me.workspaceName} at {new URL(server).host}, but its plans are not all here yet.
      </p>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      <p className={styles.actions}>
        <Button look="outlined" onClick={() => void finish()}>
          {busy ? 'Getting the plans…' : 'Get the plans'}
        </Button>
      </p>
    </>
  )
}
