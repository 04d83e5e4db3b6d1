import { companyDomains } from '../../lib/detect/company-domains.ts'
import type { PlanDraft } from '../../lib/plan/draft-plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { DraftForm } from './draft-form.ts'
import { checkInAt, firstCheckIn } from './first-check-in.ts'
import { signDate } from './form-dates.ts'
import { readinessOf } from './form-readiness.ts'
import { formSteps } from './form-steps.ts'

/** What is saved. Somebody who sells without a company sells under their own name. */
export function formToDraft(form: DraftForm, today: PlanDate, theirTexts: string[] = []): PlanDraft {
  const { account, opportunity, seller, outcome, liveBy, people } = form
  const user = people.find((person) => person.id === form.user)
  const buyers = people.filter((person) => person.side === 'buyer').map((person) => person.email)
  return {
    account: account.trim(),
    opportunity: opportunity.trim(),
    seller: seller.trim() || user?.name || 'Us',
    domains: ofOneCompany(companyDomains(buyers, form.ownDomains)),
    outcome: outcome.trim(),
    outcomeSource: '',
    liveBy,
    signBy: signDate(form, today),
    template: form.template,
    people,
    steps: formSteps(form, today),
    readiness: [...readinessOf(form, theirTexts)],
    checkIn: form.checkIn ? checkInAt(form.checkIn) : firstCheckIn(form.template, today, form.calendars),
  }
}

/** The buyer's own domains (acme.com, acme.de). Counsel or a consultant in copy is on other deals too, so their mail proves nothing. */
function ofOneCompany(domains: string[]): string[] {
  const [label] = domains[0]?.split('.') ?? []
  return domains.filter((domain) => domain.split('.')[0] === label)
}
