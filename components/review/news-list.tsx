import { useState } from 'react'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { ReviewNews } from '../../lib/plan/review.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { Button } from '../ui/button.tsx'
import styles from './review.module.css'

type Props = { since: string; news: ReviewNews[]; today: PlanDate; locale: string }

/** More is a history, which has a screen of its own. */
const shownAtOnce = 5

/** What either side changed since they last talked. */
export function NewsList({ since, news, today, locale }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? news : news.slice(0, shownAtOnce)
  return (
    <section className={styles.section} aria-label="Changed since the last check-in">
      <h2>
        Changed since {since} <small>{news.length}</small>
      </h2>
      {news.length === 0 && <p className={styles.none}>Nothing has been changed since then.</p>}
      <ul className={styles.news}>
        {shown.map(({ id, sentence, who, on }) => (
          <li key={id}>
            <span>{sentence}</span>
            <small>
              {who}, {showDate(on, { today, locale, style: 'bare' })}
            </small>
          </li>
        ))}
      </ul>
      {news.length > shown.length && (
        <p className={styles.more}>
          <Button onClick={() => setAll(true)}>
            Show {news.length - shown.length} more<span className="hidden-text"> changes</span>
          </Button>
        </p>
      )}
    </section>
  )
}
