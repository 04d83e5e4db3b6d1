import { Check, CornerDownRight, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { selfTestSummary } from './self-test-summary.ts'
import type { TestedPage, TestedThing } from './self-test-port.ts'
import styles from './tested-page-view.module.css'

const states = {
  missing: { words: 'Missing', Icon: X },
  fallback: { words: 'Found another way', Icon: CornerDownRight },
  found: { words: 'Found', Icon: Check },
}
/** What needs somebody comes first. */
const order = ['missing', 'fallback', 'found'] as const

/** What was found in one tab, in words, and the report of it. */
export function TestedPageView({ title, found }: TestedPage) {
  const id = useId()
  const things = found?.things ?? []
  const elsewhere = things.filter(({ state }) => state === 'not-here').map(({ what }) => what)
  return (
    <section className={styles.page} aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{title}</bdi>
      </h2>
      <p>{selfTestSummary(found?.things ?? null)}</p>
      {found && (
        <>
          <table>
            <thead className="hidden-text">
              <tr>
                <th>What</th>
                <th>How it was found</th>
              </tr>
            </thead>
            <tbody>
              {order.flatMap((state) =>
                things
                  .filter((thing) => thing.state === state)
                  .map((thing) => <ThingRow key={thing.name} {...thing} state={state} />),
              )}
            </tbody>
          </table>
          {elsewhere.length > 0 && (
            <p className={styles.elsewhere}>Not on this page, or nothing to look for: {elsewhere.join(', ').toLowerCase()}.</p>
          )}
          <Report text={found.report} />
        </>
      )}
    </section>
  )
}

function ThingRow({ what, without, state, by }: TestedThing & { state: (typeof order)[number] }) {
  const { words, Icon } = states[state]
  return (
    <tr className={styles[state]}>
      <th scope="row">{what}</th>
      <td>
        <span className={styles.state}>
          <Icon size={14} strokeWidth={2} aria-hidden="true" />
          {words}
        </span>
        {state === 'missing' && <small>{without}</small>}
        {state === 'fallback' && <small>{by === '' ? 'By what is around it.' : `By ${by}.`}</small>}
      </td>
    </tr>
  )
}

/** It can be copied once it can be read. */
function Report({ text }: { text: string }) {
  const { page } = usePanel()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const id = useId()
  const copy = async () =>
    toast({
      text: (await page.copy({ html: '', text }))
        ? 'Report copied'
        : 'The browser did not copy it. Select the text and press Ctrl+C.',
    })
  return (
    <div className={styles.report}>
      <Button look="outlined" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? 'Hide report' : 'Show report'}
      </Button>
      {open && (
        <div id={id}>
          <p>
            This is all of it: what was found, and the shape of the page with each word of it as x. No words, names, addresses or
            ids. Copy it for whoever mends Sidemap; nothing is sent by itself.
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it */}
          <pre tabIndex={0} role="region" aria-label="Report">
            {text}
          </pre>
          <Button look="primary" onClick={() => void copy()}>
            Copy report
          </Button>
        </div>
      )}
    </div>
  )
}
