import type { Compose, PageContext } from './page-context.ts'

/**
 * Whether a draft goes to people whose addresses could not be read. Which draft it was that could not be read is not told: where
 * several have no recipients it is taken to be the reply, whose people Gmail folds to names as a rule.
 */
export function isToUnknown(draft: Compose, { composes, unreadable }: PageContext): boolean {
  if (!unreadable.includes('compose.recipients') || !isEmpty(draft)) return false
  return draft.kind === 'inline' || composes.filter(isEmpty).length === 1
}

const isEmpty = ({ to, cc, bcc }: Compose): boolean => to.length + cc.length + bcc.length === 0
