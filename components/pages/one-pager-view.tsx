import { useMemo } from 'react'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { agreedDates } from '../../lib/render/agreed-dates.ts'
import { onePager } from '../../lib/render/one-pager.ts'
import { onePagerHtml } from '../../lib/render/one-pager-html.ts'
import { moreMilestones, onePagerText } from '../../lib/render/one-pager-text.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { useToast } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type PlanView } from '../ports.ts'
import { Timeline } from '../timeline/timeline.tsx'
import { Button } from '../ui/button.tsx'
import { MilestoneTable } from './milestone-table.tsx'
import styles from './one-pager-view.module.css'
import { PageBar } from './page-bar.tsx'

type Props = { plan: Plan; today: PlanDate; singleKeys: boolean; onView: (view: PlanView) => void }

/** The plan on one page for the buyer's executive (R115): to be shown, printed or copied. Of the shared part only. */
export function OnePagerView({ plan, today, singleKeys, onView }: Props) {
  const { page, clock, locale } = usePanel()
  const toast = useToast()
  const model = onePager(plan, { today, now: clock(), locale })
  const shared = useMemo(() => sharedPlan(plan), [plan])
  const { lang, dir, title, parties, on, progress, percent, question, sections, columns, steps, more } = model
  const copy = async () => {
    const copied = await page.copy({ html: onePagerHtml(model), text: onePagerText(model) })
    toast({
      text: copied
        ? 'One-pager copied. Paste it into a mail or a document.'
        : 'The browser did not let us copy. Print it instead.',
    })
  }
  const together = () => onView('co-build')
  const print = () => window.print()
  useKeys({ C: () => void copy(), P: print, U: together }, singleKeys)
  return (
    <div className={styles.screen}>
      <PageBar name="Executive one-pager. The buyer may see all of it.">
        <Button look="secondary" shortcut="U" onClick={together}>
          Build it together
        </Button>
        <Button look="secondary" shortcut="C" onClick={() => void copy()}>
          Copy
        </Button>
        <Button look="primary" shortcut="P" onClick={print}>
          Print
        </Button>
      </PageBar>
      <main className={styles.main}>
        <article className={styles.sheet} lang={lang} dir={dir}>
          <p className={styles.parties}>
            <span>{parties}</span> <span>{on}</span>
          </p>
          <h1>{title}</h1>
          <p className={styles.progress}>
            {progress.map(({ text, strong }, index) =>
              // Pieces of one sentence, in their order.
              strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
            )}
          </p>
          {percent !== null && <progress className={styles.bar} aria-label="Steps done" value={percent} max={100} />}
          <Timeline plan={shared} schedule={agreedDates(schedule(shared, today))} today={today} locale={locale} />
          <section className={styles.question}>
            <h2>{question.heading}</h2>
            <ol>
              {question.rows.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ol>
          </section>
          <div className={styles.sections}>
            {sections.map(({ heading, rows }) => (
              <section key={heading}>
                <h2>{heading}</h2>
                <ul>
                  {rows.map((row) => (
                    <li key={row}>{row}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          {steps.length > 0 && <MilestoneTable columns={columns} steps={steps} />}
          {more > 0 && <p className={styles.more}>{moreMilestones(more)}</p>}
        </article>
      </main>
    </div>
  )
}
