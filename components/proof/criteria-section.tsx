import { CircleCheck, TriangleAlert } from 'lucide-react'
import { fewestCriteria, mostCriteria } from '../../lib/plan/coach/checks/outcome.ts'
import { deleteEntity } from '../../lib/plan/edits.ts'
import { judgeCriterion, type Judgement } from '../../lib/plan/judge-criterion.ts'
import type { Criterion } from '../../lib/plan/plan.ts'
import { addCriterion, changeCriterion } from '../../lib/plan/proof-edits.ts'
import { showAmount, showLimit } from '../../lib/plan/show-criterion.ts'
import { usePanel } from '../ports.ts'
import { CriterionEditor } from './criterion-editor.tsx'
import { EntryRow } from './entry-row.tsx'
import styles from './proof.module.css'

import { Section } from './section.tsx'
import type { SectionProps } from './use-entries.ts'

/** What both sides will look at to tell that it worked, and what came out (R059, R124). */
export function CriteriaSection({ plan, today, entries }: SectionProps) {
  const { source } = usePanel()
  const ids = plan.criteria.map(({ id }) => id)
  return (
    <Section
      title="Success criteria"
      hint={hintOf(ids.length)}
      empty="How will both sides tell that it worked? One line each, with a number."
      add="Add a criterion"
      kind="criterion"
      entries={entries}
      editor={
        <CriterionEditor
          of={plan.id}
          criterion={null}
          today={today}
          onSave={(fields) => {
            const id = `cr${source.newId()}`
            return entries.save(addCriterion(plan, id, fields), 'Criterion added', id)
          }}
          onCancel={entries.cancel}
        />
      }
      rows={plan.criteria.map((criterion) => {
        const { id, statement } = criterion
        const judgement = judgeCriterion(criterion)
        return (
          <EntryRow
            key={id}
            id={id}
            title={statement || 'A criterion without words'}
            open={entries.isOpen('criterion', id)}
            internal={criterion.audience === 'internal'}
            detail={<Measured criterion={criterion} />}
            end={<Mark {...{ judgement, statement }} onRecord={() => entries.show({ kind: 'criterion', id, at: 'actual' })} />}
            onOpen={() => entries.show({ kind: 'criterion', id })}
            onDelete={() => void entries.remove(deleteEntity(criterion), 'Criterion deleted', 'criterion', ids)}
          >
            <CriterionEditor
              key={entries.open?.at ?? 'line'}
              of={id}
              criterion={criterion}
              today={today}
              forActual={entries.open?.at === 'actual'}
              onSave={(fields) => entries.save(changeCriterion(criterion, fields), 'Criterion saved', id)}
              onCancel={entries.cancel}
            />
          </EntryRow>
        )
      })}
    />
  )
}

function hintOf(count: number): string | undefined {
  if (count > mostCriteria) return `${count}, and more than ${mostCriteria} are not looked at`
  return count < fewestCriteria ? `${fewestCriteria} to ${mostCriteria} is right` : undefined
}

function Measured({ criterion }: { criterion: Criterion }) {
  const { window, unit, baseline, actual } = criterion
  const limit = [showLimit(criterion), window].filter((part) => part !== '').join(' ')
  return (
    <>
      {limit === '' ? <span className={styles.missing}>No number to hold it against</span> : <span>{limit}</span>}
      {baseline !== null && <span>baseline {showAmount(baseline, '')}</span>}
      {actual !== null && <b>actual {showAmount(actual, unit)}</b>}
    </>
  )
}

function Mark({ judgement, statement, onRecord }: { judgement: Judgement; statement: string; onRecord: () => void }) {
  if (judgement === 'met' || judgement === 'not-met') {
    const Icon = judgement === 'met' ? CircleCheck : TriangleAlert
    return (
      <span className={styles[judgement]}>
        <Icon size={13} strokeWidth={2.1} aria-hidden="true" />
        {judgement === 'met' ? 'Met' : 'Not met'}
      </span>
    )
  }
  if (judgement === 'no-limit') return null
  return (
    <button type="button" className={styles.record} onClick={onRecord}>
      No actual yet<span className="hidden-text">, record what came out of {statement}</span>
    </button>
  )
}
