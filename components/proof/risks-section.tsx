import { deleteEntity } from '../../lib/plan/edits.ts'
import type { Plan, Risk } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { addRisk, changeRisk } from '../../lib/plan/proof-edits.ts'
import { riskGap } from '../../lib/plan/risk-gap.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { EntryRow } from './entry-row.tsx'
import styles from './proof.module.css'

import { RiskEditor } from './risk-editor.tsx'
import { Section } from './section.tsx'
import type { SectionProps } from './use-entries.ts'

/** What may go wrong, and what is done about it by a day (R125). Closed ones stand last. */
export function RisksSection({ plan, today, entries }: SectionProps) {
  const { source } = usePanel()
  const risks = [...plan.risks.filter(({ status }) => status === 'open'), ...plan.risks.filter(({ status }) => status !== 'open')]
  const ids = risks.map(({ id }) => id)
  const open = risks.filter(({ status }) => status === 'open').length
  return (
    <Section
      title="Risks"
      hint={risks.length === 0 ? undefined : `${open} open`}
      empty="What may go wrong, and what do we do about it?"
      add="Add a risk"
      kind="risk"
      entries={entries}
      editor={
        <RiskEditor
          plan={plan}
          risk={null}
          today={today}
          onSave={(fields, audience) => {
            const id = `rk${source.newId()}`
            return entries.save(addRisk(plan, id, audience, fields), 'Risk added', id)
          }}
          onCancel={entries.cancel}
        />
      }
      rows={risks.map((risk) => {
        const { id, status } = risk
        const title = risk.statement || 'A risk without words'
        const next = status === 'open' ? 'closed' : 'open'
        return (
          <EntryRow
            key={id}
            id={id}
            title={title}
            internal={risk.audience === 'internal'}
            closed={status === 'closed'}
            open={entries.isOpen('risk', id)}
            detail={<Counter {...{ risk, plan, today }} />}
            end={
              // While its editor is open, "Close" would be taken for leaving that.
              entries.isOpen('risk', id) ? null : (
                <Button
                  look="outlined"
                  onClick={() =>
                    void entries.edit(changeRisk(risk, { status: next }), `${title} ${next === 'closed' ? 'closed' : 'reopened'}`)
                  }
                >
                  {status === 'open' ? 'Close' : 'Reopen'}
                  <span className="hidden-text"> the risk {title}</span>
                </Button>
              )
            }
            onOpen={() => entries.show({ kind: 'risk', id })}
            onDelete={() => void entries.remove(deleteEntity(risk), 'Risk deleted', 'risk', ids)}
          >
            <RiskEditor
              plan={plan}
              risk={risk}
              today={today}
              onSave={(fields) => entries.save(changeRisk(risk, fields), 'Risk saved', id)}
              onCancel={entries.cancel}
            />
          </EntryRow>
        )
      })}
    />
  )
}

function Counter({ risk, plan, today }: { risk: Risk; plan: Plan; today: PlanDate }) {
  const { locale } = usePanel()
  const { counter, counterOn, trigger, status } = risk
  const gap = riskGap(risk)
  const owner = plan.stakeholders.find(({ id }) => id === risk.owner)
  if (status === 'closed') return <span>Closed</span>
  return (
    <>
      {trigger !== '' && <span>{trigger}</span>}
      {counter.trim() !== '' && <span>→ {counter}</span>}
      {gap === 'counter' && <span className={styles.missing}>Nothing is planned against it</span>}
      {gap === 'day' && <span className={styles.missing}>No day for the answer</span>}
      {counterOn !== null && <b>by {showDate(counterOn, { today, locale, style: 'short' })}</b>}
      {owner && <span>{showPerson(owner)}</span>}
    </>
  )
}
