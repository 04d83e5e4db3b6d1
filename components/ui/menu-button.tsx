import type { LucideIcon } from 'lucide-react'
import { lazy, Suspense, use, useRef, useState, type ComponentProps } from 'react'
import { IconButton } from './icon-button.tsx'
import { Loading } from './loading.tsx'
import type { MenuEntry } from './menu-entry.ts'

const Menu = lazy(() => import('./menu.tsx').then((module) => ({ default: module.Menu })))

type Props = {
  icon: LucideIcon
  label: string
  /** Asked when it is opened. */
  entries: () => MenuEntry[] | Promise<MenuEntry[]>
  heading?: string
  size?: 'row' | 'bar'
  className?: string | undefined
}

/** An icon that opens a menu. The menu's code is loaded the first time one is opened. */
export function MenuButton({ entries, heading, ...button }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<Promise<MenuEntry[]> | null>(null)
  const toggle = () => setShown(shown ? null : Promise.resolve(entries()))
  return (
    <>
      <IconButton {...button} ref={anchor} aria-haspopup="menu" aria-expanded={shown !== null} onClick={toggle} />
      {shown && (
        <Suspense fallback={<Loading />}>
          <LoadedMenu anchor={anchor} loading={shown} heading={heading} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  )
}

type LoadedMenuProps = Omit<ComponentProps<typeof Menu>, 'entries'> & { loading: Promise<MenuEntry[]> }

const LoadedMenu = ({ loading, ...rest }: LoadedMenuProps) => <Menu {...rest} entries={use(loading)} />
