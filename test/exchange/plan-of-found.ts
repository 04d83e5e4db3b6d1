import type { FoundPlan } from '../../lib/exchange/found-plan.ts'
import { readCriterion } from '../../lib/plan/read-criterion.ts'
import { instantOf } from '../../lib/plan/zoned.ts'
import { buildPlan } from '../plan/build-plan.ts'

/** The plan that somebody has who takes all of what was read. */
export function planOfFound({ header, people, criteria, risks, nextCheckIn, rows }: FoundPlan) {
  const idOf = (name: string) => {
    const index = people.findIndex((person) => person.name === name)
    return index < 0 ? null : `st${index + 1}`
  }
  return buildPlan({
    deal: { account: header.company ?? '', opportunity: header.opportunity ?? '' },
    head: { outcome: header.goal ?? '', signBy: header.signBy ?? null, liveBy: header.goLive ?? null, draftedOn: header.drafted ?? null },
    stakeholders: people.map(({ side, ...person }) => ({ ...person, side: side ?? 'buyer' })),
    criteria: criteria.map((line) => readCriterion(line)),
    risks,
    checkIns: nextCheckIn ? [{ at: instantOf(nextCheckIn, 'America/New_York'), zone: 'America/New_York' }] : [],
    // One day after the other keeps the order of the document where days are missing.
    milestones: rows.map(({ line, title, buyerOwner, sellerOwner, side, due, status, doneWhen, dependsOn }) => ({
      id: `ms${line}`,
      title,
      buyerOwner: idOf(buyerOwner),
      sellerOwner: idOf(sellerOwner),
      side: side ?? 'buyer',
      due,
      status: status ?? 'open',
      doneWhen,
      after: dependsOn.map((each) => `ms${each}`),
    })),
    notes: rows.filter(({ note }) => note !== '').map(({ line, note }) => ({ about: `ms${line}`, text: note })),
  }) // prettier-ignore
}
