import * as Ariakit from '@ariakit/react'
import { Check } from 'lucide-react'
import { Fragment, type RefObject } from 'react'
import type { MenuEntry } from './menu-entry.ts'
import styles from './menu.module.css'

type Props = { anchor: RefObject<HTMLElement | null>; entries: MenuEntry[]; heading?: string | undefined; onClose: () => void }

/** A menu at its anchor: arrows, Home, End, typing the first letters, Escape; focus goes back to the anchor. */
export function Menu({ anchor, entries, heading, onClose }: Props) {
  const menu = Ariakit.useMenuStore({ open: true, setOpen: (open) => !open && onClose() })
  return (
    <Ariakit.Menu
      store={menu}
      className={styles.menu}
      aria-label={heading ?? 'More'}
      gutter={6}
      overflowPadding={12}
      getAnchorRect={() => anchor.current?.getBoundingClientRect() ?? null}
      finalFocus={anchor}
      autoFocusOnShow
      onKeyDown={(event) => {
        // The figures beside the entries; letters are for finding an entry by its name.
        const entry = /^\d$/.test(event.key) && entries.find(({ shortcut }) => shortcut === event.key)
        if (!entry) return
        event.preventDefault()
        menu.hide()
        entry.run()
      }}
      hideOnInteractOutside={(event) => !(event.target instanceof Node && anchor.current?.contains(event.target))}
    >
      {heading && <p className={styles.heading}>{heading}</p>}
      {entries.map(({ label, group, apart, detail, shortcut, chosen, run }, index) => (
        <Fragment key={`${group} ${label}`}>
          {apart && <Ariakit.MenuSeparator className={styles.line} />}
          {group && group !== entries[index - 1]?.group && <p className={styles.heading}>{group}</p>}
          <Ariakit.MenuItem
            className={styles.item}
            onClick={run}
            {...(chosen !== undefined && { role: 'menuitemradio', 'aria-checked': chosen })}
          >
            <span>
              <b>{label}</b>
              {detail && <small>{detail}</small>}
            </span>
            {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
            {chosen && <Check size={16} strokeWidth={1.75} aria-hidden="true" />}
          </Ariakit.MenuItem>
        </Fragment>
      ))}
    </Ariakit.Menu>
  )
}
