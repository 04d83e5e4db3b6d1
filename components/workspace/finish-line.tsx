import { useCallback, useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import type { Me } from './team-port.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

/** A connection that is not whole: she is signed in, and the plans are not all here. It goes on at once; where it cannot, she may give it up. */
export function FinishLine({ me, server }: { me: Me; server: string }) {
  const team = useTeam()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(true)
  const show = useCallback((done: Awaited<ReturnType<typeof team.finish>>) => {
    setBusy(false)
    setProblem(done.ok ? '' : done.problem.sentence)
  }, [])
  useEffect(() => void team.finish().then(show), [team, show])
  const again = () => {
    if (busy) return // The button is not disabled meanwhile: the focus would be lost with it.
    setBusy(true)
    void team.finish().then(show)
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
        <Button look="outlined" onClick={again}>
          {busy ? 'Getting the plans…' : 'Get the plans'}
        </Button>
        <Button onClick={() => void team.giveUp()}>Do not connect</Button>
      </p>
    </>
  )
}
