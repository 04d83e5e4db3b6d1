import type { Stakeholder } from './plan.ts'

/** Whom a recap is for: the buyer's people of the roster that have an address, the champion first (R119). */
export function recapRecipients<T extends Pick<Stakeholder, 'side' | 'email' | 'audience' | 'role'>>(plan: {
  stakeholders: T[]
}): T[] {
  const theirs = plan.stakeholders.filter(
    ({ side, email, audience }) => side === 'buyer' && email !== '' && audience === 'shared',
  )
  return theirs.toSorted((one, other) => Number(other.role === 'champion') - Number(one.role === 'champion'))
}
