import { Suspense } from 'react'
import group from '../views/settings-view.module.css'
import { Connected } from './connected.tsx'
import { ConnectForm } from './connect-form.tsx'
import { FinishLine } from './finish-line.tsx'
import { useTeamState } from './use-team.ts'

/** Sharing plans with colleagues: how to begin, and once begun, who is there and how it stands. */
export function WorkspaceSection() {
  return (
    <section className={group.group} aria-labelledby="workspace">
      <h2 id="workspace">Workspace</h2>
      {/* Only a part of the screen: who types in another must not be kept waiting for it. */}
      <Suspense fallback={null}>
        <Workspace />
      </Suspense>
    </section>
  )
}

function Workspace() {
  const state = useTeamState()
  switch (state?.kind) {
    case undefined:
      return null
    case 'none':
      return <ConnectForm known={null} />
    case 'unfinished':
      return <FinishLine {...state} />
    case 'connected':
      return <Connected {...state} />
  }
}
