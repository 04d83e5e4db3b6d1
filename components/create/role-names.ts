import type { Role, Side } from '../../lib/plan/entity-kinds.ts'

/** Roles in the order in which people of a side are named, in words short enough to stand beside a name. */
export const roleNames: Record<Side, readonly (readonly [Role, string])[]> = {
  buyer: [
    ['champion', 'Champion'],
    ['economic-buyer', 'Economic buyer'],
    ['technical-evaluator', 'Evaluator'],
    ['security-reviewer', 'Security'],
    ['procurement', 'Procurement'],
    ['legal-reviewer', 'Legal'],
    ['executive-sponsor', 'Sponsor'],
    ['other', 'Other'],
  ],
  seller: [
    ['account-executive', 'Account executive'],
    ['solutions-engineer', 'Solutions engineer'],
    ['customer-success', 'Customer success'],
    ['legal-contact', 'Legal'],
    ['executive-sponsor', 'Sponsor'],
    ['other', 'Other'],
  ],
}
