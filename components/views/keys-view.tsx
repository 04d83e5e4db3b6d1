import { keyList } from '../panel/key-list.ts'
import { Page } from '../ui/page.tsx'
import { KeyCaps } from './key-caps.tsx'
import styles from './keys-view.module.css'

export function KeysView({ onBack }: { onBack: () => void }) {
  return (
    <Page back="Back" onBack={onBack} title="Keys" lead="They work while the panel has the focus and nothing is being typed.">
      {/* Longer than the panel, with nothing to press: the focus must get into it, or the arrow keys could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as said above */}
      <section tabIndex={0} aria-label="All keys">
        <dl className={styles.keys}>
          {keyList.map((entry) => (
            <div key={entry.keys + entry.label}>
              <dt>{entry.label}</dt>
              <dd>
                <KeyCaps keys={entry.keys} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  )
}
