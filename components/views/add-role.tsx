import { Plus } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { Role, Side } from '../../lib/plan/entity-kinds.ts'
import type { Stakeholder } from '../../lib/plan/plan.ts'
import { roleTitles } from '../../lib/plan/show-person.ts'
import { roleNames } from '../create/role-names.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'

const Menu = lazy(() => import('../ui/menu.tsx').then((module) => ({ default: module.Menu })))

type Props = { people: Stakeholder[]; onAdd: (id: EntityId, side: Side, role: Role, said: string) => void }

/** A role that somebody will have and nobody is named for yet (R060). Those that are on the plan are not offered again. */
export function AddRole({ people, onAdd }: Props) {
  const { source } = usePanel()
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const entries = (side: Side): MenuEntry[] =>
    roleNames[side].flatMap(([role]) => {
      if (role === 'other' || people.some((person) => person.side === side && person.role === role)) return []
      const label = roleTitles[role]
      const run = () => onAdd(`st${source.newId()}`, side, role, `${label} added, nobody named yet`)
      return [{ label, group: side === 'buyer' ? 'Theirs' : 'Ours', run }]
    })
  return (
    <>
      <Button ref={anchor} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        Add a role
      </Button>
      {open && (
        <Suspense fallback={<Loading />}>
          <Menu anchor={anchor} entries={[...entries('buyer'), ...entries('seller')]} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
