import type { PageContext } from '../../lib/detect/page-context.ts'
import { readParty } from '../../lib/detect/read-party.ts'
import type { Calendars } from '../../lib/plan/calendar.ts'
import type { DraftPerson } from '../../lib/plan/draft-plan.ts'
import type { Role } from '../../lib/plan/entity-kinds.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import type { Settings } from '../ports.ts'
import type { DraftForm } from './draft-form.ts'
import { stepIdsOf } from './form-changes.ts'
import { suggestedLive } from './form-dates.ts'

/** The form as it opens: everything that the page tells, the rest suggested. */
export function firstForm(
  context: PageContext,
  settings: Settings,
  calendars: Calendars,
  today: PlanDate,
  newId: () => string,
): DraftForm {
  const ownDomains = new Set(settings.ownDomains)
  const party = readParty(context, ownDomains)
  const account = context.account?.toLowerCase()
  const champion = party.people.find((person) => person.side === 'buyer')
  const roleOf = (person: { email: string }): Role | null =>
    person.email === champion?.email ? 'champion' : person.email === account ? 'account-executive' : null
  const people = party.people.map((person): DraftPerson => ({ ...person, id: `st${newId()}`, role: roleOf(person) }))
  return {
    account: party.account,
    accountTyped: false,
    opportunity: '',
    seller: settings.seller || party.seller,
    outcome: '',
    liveBy: suggestedLive(today, calendars),
    liveTyped: false,
    workedFrom: suggestedLive(today, calendars),
    signTyped: null,
    template: templates.T1,
    people,
    removedPeople: [],
    rolesTyped: false,
    user: people.find((person) => person.email === account)?.id ?? null,
    changes: {},
    added: [],
    stepIds: { T1: stepIdsOf(templates.T1, newId) },
    ownDomains,
    readiness: {},
    calendars,
  }
}
