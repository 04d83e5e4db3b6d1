import type { LucideIcon } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import type { MenuEntry } from './menu-entry.ts'

const Menu = lazy(() => import('./menu.tsx').then((module) => ({ default: module.Menu })))

type Props = {
  icon: LucideIcon
  label: string
  entries: MenuEntry[]
  heading?: string
  size?: 'row' | 'bar'
  className?: string | undefined
}

/** An icon that opens a menu. The menu's code is loaded the first time one is opened. */
export function MenuButton({ entries, heading, ...button }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton {...button} ref={anchor} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Suspense>
          <Menu anchor={anchor} entries={entries} heading={heading} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
