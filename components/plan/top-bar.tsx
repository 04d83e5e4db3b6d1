import { ChevronsUpDown, Ellipsis, Search } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { initials } from '../../lib/plan/initials.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { usePanel } from '../ports.ts'
import styles from './top-bar.module.css'

const SyncLine = lazy(() => import('../workspace/sync-line.tsx').then((module) => ({ default: module.SyncLine })))

type Props = {
  account: string
  opportunity: string
  why: string
  onSwitch: () => void
  onSearch: () => void
  /** Where what is said of sync is seen to. */
  onSync: (what: 'settings' | 'refused') => void
  more: MenuEntry[]
}

/** Which deal this is, why, and the way to another. */
export function TopBar({ account, opportunity, why, onSwitch, onSearch, onSync, more }: Props) {
  const { team } = usePanel()
  return (
    <header className={styles.top}>
      <button type="button" className={styles.deal} onClick={onSwitch}>
        <span className={styles.crest} aria-hidden="true">
          {initials(account).charAt(0)}
        </span>
        <span className={styles.names}>
          <strong>
            <span>{account || 'Unnamed account'}</span>
            <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" />
          </strong>
          <small>{opportunity}</small>
          <span className="hidden-text">, switch deal</span>
        </span>
      </button>
      <IconButton icon={Search} label="Search deals" onClick={onSearch} />
      <MenuButton icon={Ellipsis} label="More" entries={() => more} />
      {why && <p className={styles.why}>{why}</p>}
      {team.isConnected && (
        <Suspense>
          <SyncLine onShow={onSync} />
        </Suspense>
      )}
    </header>
  )
}
