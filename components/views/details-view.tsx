import { lazy, Suspense, useState } from 'react'
import { DateField } from '../create/date-field.tsx'
import { oddDate } from '../create/date-notes.ts'
import { PendingFields, type Settle } from '../create/pending-fields.ts'
import { ShowDates, showDates } from '../create/show-dates.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { setAccount, setLiveBy, setOpportunity, setOutcome, setSignBy } from '../../lib/plan/detail-edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { useToday } from '../panel/use-today.ts'
import { usePlanEdits } from '../plan/use-plan-edits.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Page } from '../ui/page.tsx'
import { DealFacts } from './deal-facts.tsx'
import styles from './details-view.module.css'
import { PeopleList } from './people-list.tsx'
import { SavedText } from './saved-text.tsx'
import { TheirDays } from './their-days.tsx'
import { TeamOnly } from './team-only.tsx'

const DealTeam = lazy(() => import('../workspace/deal-team.tsx').then((module) => ({ default: module.DealTeam })))

type Props = { plan: Plan; settings: Settings; onBack: () => void }

/** What the plan is about and who takes part. Every field is saved when it is left. */
export function DetailsView({ plan, settings, onBack }: Props) {
  const { locale, team } = usePanel()
  const today = useToday()
  const { edit } = usePlanEdits(plan, today, () => undefined)
  const undoShown = useUndoShown()
  const [pending] = useState(() => new Set<Settle>())
  useKeys({ Z: () => void undoShown() }, settings.singleKeys)
  const { deal, head, milestones } = plan
  const say = showDates(
    [head.signBy, head.liveBy, plan.value.beganOn].filter((date) => date !== null),
    today,
    locale,
  )
  const isSigned = milestones.some((step) => step.gate === 'signature' && step.status === 'done')
  const isOver = milestones.every((step) => step.status === 'done')
  const save = (edits: Edit[], said: string) => edit(edits, said)

  return (
    <PendingFields value={pending}>
      <ShowDates value={say}>
        <Page back="Back" onBack={onBack} title="Plan details" lead="Each field is saved when you leave it.">
          <SavedText
            label="Account"
            value={deal.account}
            maxLength={200}
            required
            onSave={(text) => save(setAccount(plan, text), `Account is ${text}`)}
          />
          <SavedText
            label="Opportunity"
            hint="optional"
            value={deal.opportunity}
            maxLength={200}
            onSave={(text) => save(setOpportunity(plan, text), text ? `Opportunity is ${text}` : 'Opportunity cleared')}
          />
          <SavedText
            long
            label="Outcome, in their words"
            hint="optional"
            value={head.outcome}
            maxLength={2_000}
            onSave={(text) => save(setOutcome(plan, text), text ? 'Outcome saved' : 'Outcome cleared')}
          />
          <div className={styles.dates}>
            <DateField
              label="Live by"
              hint="optional"
              date={head.liveBy}
              today={today}
              note={isOver ? undefined : oddDate(head.liveBy, today)}
              onDate={(date) => {
                if (date !== head.liveBy)
                  void save(setLiveBy(plan, date), date ? `Live by ${say(date, 'short')}` : 'Go-live cleared')
              }}
            />
            <DateField
              label="Sign by"
              hint=""
              date={head.signBy}
              today={today}
              note={isSigned ? undefined : oddDate(head.signBy, today)}
              onDate={(date) => {
                if (date !== head.signBy)
                  void save(setSignBy(plan, date), date ? `Sign by ${say(date, 'short')}` : 'Signature date cleared')
              }}
            />
          </div>
          <TheirDays plan={plan} today={today} onEdit={save} />
          <PeopleList plan={plan} ownDomains={settings.ownDomains} onEdit={save} />
          {team.isConnected && (
            <Suspense>
              <DealTeam deal={plan.id} />
            </Suspense>
          )}
          <DealFacts {...{ plan, today }} onEdit={save}>
            <TeamOnly plan={plan} onEdit={save} />
          </DealFacts>
        </Page>
      </ShowDates>
    </PendingFields>
  )
}
