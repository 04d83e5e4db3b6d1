import { useMemo, useState } from 'react'
import type { DateOrder, FoundPlan, Mapping, ReadOptions, Source } from '../../lib/exchange/found-plan.ts'
import { readAgain, readPlans } from '../../lib/exchange/read-plans.ts'
import { isDayFirst } from '../../lib/dates/is-day-first.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { ColumnList } from './column-list.tsx'
import { FirstRows } from './first-rows.tsx'
import styles from './mapping-stage.module.css'

/** What she said of the document; `null` where she left it as it was read. `at` counts its plans from 0. */
export type Look = { at: number; columns: Mapping | null; dateOrder: DateOrder | null }
export const asRead: Look = { at: 0, columns: null, dateOrder: null }

type Props = {
  source: Source
  look: Look
  plan: Plan | null
  today: PlanDate
  settings: Settings
  title: string
  onLook: (look: Look) => void
  onFound: (found: FoundPlan) => void
  /** To paste another one. */
  onPaste: () => void
  onBack: () => void
}

/** What was read, before anything is made of it: which column holds what, which day 12/4 is, and what was not understood. */
export function MappingStage(props: Props) {
  const { source, look, plan, today, settings, title, onLook, onFound, onPaste, onBack } = props
  const { locale } = usePanel()
  const { at, columns } = look
  const dateOrder = look.dateOrder ?? (isDayFirst(locale) ? 'dmy' : 'mdy')
  const [problem, setProblem] = useState<string>()
  const people = plan?.stakeholders
  const account = plan?.deal.account
  const seller = plan?.deal.seller || settings.seller
  const options = useMemo(
    (): ReadOptions => ({ today, dateOrder, seller, ...(account && { account }), ...(people && { people }) }),
    [today, dateOrder, seller, account, people],
  )
  const plans = useMemo(() => readPlans(source, options), [source, options])
  const first = plans[at]
  const found = useMemo(() => (first && columns ? readAgain(first, columns, options) : first), [first, columns, options])
  useKeys({ 'Ctrl+Enter': go }, true)

  if (!found)
    return (
      <Page back="Back" {...{ onBack, title }} lead="No table of a plan and no steps were found in it.">
        <p className={styles.none}>
          Copy the table itself, with the row that names its columns, and paste it. A step in text is read when its line begins
          with “Step 1 -”.
        </p>
        <Button look="outlined" onClick={onPaste}>
          Paste the table
        </Button>
      </Page>
    )
  const { rows, notUnderstood, openDate } = found
  const say = (date: string) => showDate(date, { today, locale, style: 'bare' })
  return (
    <Page
      back="Back"
      {...{ onBack, title }}
      lead={`${countOf(rows.length, 'step')} read. Look over what each column holds.`}
      dock={
        <>
          {problem && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
          <Button look="primary" shortcut="Ctrl+Enter" className={styles.go} onClick={go}>
            {plan ? 'Show the changes' : 'Fill in a new plan'}
          </Button>
        </>
      }
    >
      {plans.length > 1 && (
        <Field label="Which of them is the plan">
          <select value={at} onChange={(event) => onLook({ ...look, at: Number(event.currentTarget.value), columns: null })}>
            {plans.map((each, index) => (
              <option key={each.where} value={index}>
                {each.where}, {countOf(each.rows.length, 'row')}
              </option>
            ))}
          </select>
        </Field>
      )}
      <ColumnList
        found={found}
        onColumns={(next) => {
          setProblem(undefined)
          onLook({ ...look, columns: next })
        }}
      />
      {openDate && openDate.mdy !== '' && openDate.dmy !== '' && (
        <Choice
          label={`${openDate.said} is`}
          options={[
            ['mdy', say(openDate.mdy)],
            ['dmy', say(openDate.dmy)],
          ]}
          value={dateOrder}
          onChange={(order) => onLook({ ...look, dateOrder: order })}
        />
      )}
      <FirstRows {...{ found, today, locale }} />
      {notUnderstood.length > 0 && (
        <section className={styles.left} aria-labelledby="left">
          <h2 id="left">{countOf(notUnderstood.length, 'thing')} to know</h2>
          <ul>
            {notUnderstood.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )

  function go(): void {
    if (!found) return
    if (found.rows.length > 0) return onFound(found)
    setProblem('No step was read. Say which column holds the steps.')
  }
}

const countOf = (count: number, what: string): string => `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
