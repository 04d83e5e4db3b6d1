import type { Milestone } from './plan.ts'
import { showDuration, showNotice } from './show-duration.ts'
import type { Timing } from './timing-edits.ts'

/** What was said about how long a step takes and what it waits for, for the toast. */
export function timingWords({ title }: Milestone, { duration, notice, queue, meets }: Timing): string {
  const said = [
    ...(duration === null ? [] : [`takes ${showDuration(duration)}`]),
    ...(notice === null ? [] : [`needs ${showNotice(notice)}`]),
    ...(queue === null ? [] : [`waits ${showDuration(queue)} in line`]),
    ...(meets === null ? [] : ['waits for its meeting']),
  ]
  return said.length === 0 ? `${title} has no duration now` : `${title} ${said.join(', ')}`
}
