import type { InsertProblem } from '../ports.ts'

/** Why it is not in the draft. */
export function sayProblem(problem: InsertProblem): string {
  switch (problem.kind) {
    case 'draft-gone':
      return 'This draft is gone.'
    case 'other-thread':
      return 'This draft answers another conversation.'
    case 'too-large':
      return `With what it quotes this mail would be ${problem.kilobytes} KB, and Gmail cuts mails off at 100. Take out quoted mail, or choose something shorter.`
    case 'not-inserted':
      return 'Gmail did not take it.'
  }
}
