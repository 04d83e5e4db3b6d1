import { fieldName, fieldValueWords, plainFieldName } from '../../lib/plan/field-words.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import styles from './conflict-lines.module.css'
import type { Conflict } from './team-port.ts'
import { useTeam } from './use-team.ts'

type Props = { plan: Plan; conflicts: Conflict[]; today: PlanDate; /** They stand on the row of their step. */ onRow?: boolean }

/** What a colleague and I set at the same time, and the two ways to settle it. One of the two holds already; it is said, never silent. */
export function ConflictLines({ plan, conflicts, today, onRow = false }: Props) {
  const { locale, page } = usePanel()
  const team = useTeam()
  const toast = useToast()
  const settle = async (conflict: Conflict, keep: 'theirs' | 'mine') => {
    const settled = await team.settleConflict(conflict, keep)
    if (settled.ok) page.planChanged()
    toast({ text: settled.ok ? (keep === 'theirs' ? `${conflict.who}’s kept` : 'Yours kept') : settled.problem.sentence })
  }
  return conflicts.map((conflict) => {
    const { entity, field, who } = conflict
    const say = (value: Conflict['mine']) => fieldValueWords(plan, field, value, { today, locale })
    const what = onRow ? plainFieldName(field) : fieldName(plan, entity, field)
    // A date on its own row needs no name.
    const set = onRow && field === 'due' ? `set ${say(conflict.theirs)}` : `set ${what} to ${say(conflict.theirs)}`
    const when = conflict.wasOffline ? 'while you were offline' : 'at the same time as you'
    return (
      <div key={`${entity}${field}`} role="group" className={styles.conflict} aria-label={`Both of you changed ${what}`}>
        <p>
          {who} {set} {when}.
        </p>
        <Button look="outlined" onClick={() => void settle(conflict, 'theirs')}>
          Keep theirs
        </Button>
        <Button look="outlined" className={styles.mine} onClick={() => void settle(conflict, 'mine')}>
          <span>Keep yours, {say(conflict.mine)}</span>
        </Button>
      </div>
    )
  })
}
