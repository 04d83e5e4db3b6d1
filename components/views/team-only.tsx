import type { Edit } from '../../lib/plan/change.ts'
import { Resistance } from '../../lib/plan/entity-kinds.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { setRequalify, setResistance } from '../../lib/plan/deal-edits.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useShowDate } from '../create/show-dates.ts'
import styles from './team-only.module.css'

type Props = { plan: Plan; onEdit: (edits: Edit[], said: string) => Promise<boolean> }

/** The likely reason, in the words of the list, and what helps against it. */
const reasons: Record<Resistance, { words: string; helps: string }> = {
  'not-serious': { words: 'Not serious about buying', helps: 'Ask what happens if nothing changes, before you plan on.' },
  'weak-champion': { words: 'The champion is weak', helps: 'Ask for a call with the person who signs.' },
  'price-leverage': { words: 'Keeps it back for the price', helps: 'Trade: a date for each thing they ask for.' },
  'never-seen': { words: 'Never saw such a plan', helps: 'Offer the light version: it is among the sentences, key 6.' },
}

/** What Plan details keeps about the buyer for our own team: whether they resist a plan (R027), and whether to requalify (R106). */
export function TeamOnly({ plan, onEdit }: Props) {
  const show = useShowDate()
  const { resistance, requalifySince } = plan.value
  const resist = (value: string) => {
    const reason = Resistance.safeParse(value).data ?? null
    void onEdit(setResistance(plan, reason), reason ? `Resists the plan: ${reasons[reason].words}` : 'Does not resist the plan')
  }
  return (
    <div>
      <Field label="Resists the plan">
        <select value={resistance ?? ''} onChange={(event) => resist(event.currentTarget.value)}>
          <option value="">No</option>
          {Resistance.options.map((reason) => (
            <option key={reason} value={reason}>
              {reasons[reason].words}
            </option>
          ))}
        </select>
      </Field>
      {resistance && <p className={styles.helps}>{reasons[resistance].helps}</p>}
      {requalifySince !== null && (
        <p className={styles.shifted}>
          <span>Their priority has shifted: to requalify since {show(requalifySince, 'bare')}.</span>
          <Button look="outlined" onClick={() => void onEdit(setRequalify(plan, null), 'Requalified')}>
            Requalified
          </Button>
        </p>
      )}
    </div>
  )
}
