import { useState } from 'react'
import type { DealId, EntityId } from '../../lib/plan/change.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'

/** One review: when it began, in milliseconds since 1970, and the steps that were talked through. Ids only, on this device, for one day. */
type Review = { begun: number; seen: EntityId[] }

const storageKey = 'reviews'

/** The review of this plan and day, also after the panel was closed. It is no part of the plan, and another day begins anew. */
export function useReview(deal: DealId, today: PlanDate) {
  const { clock } = usePanel()
  const [review, setReview] = useState<Review>(() => {
    const begun = read(today)[deal] ?? { begun: clock(), seen: [] }
    keep(today, deal, begun)
    return begun
  })
  return {
    ...review,
    toggle: (step: EntityId) => {
      const seen = review.seen.includes(step) ? review.seen.filter((id) => id !== step) : [...review.seen, step]
      setReview({ ...review, seen })
      keep(today, deal, { ...review, seen })
    },
  }
}

const keep = (today: PlanDate, deal: DealId, review: Review): void =>
  localStorage.setItem(storageKey, JSON.stringify({ day: today, reviews: { ...read(today), [deal]: review } }))

/** The reviews of this day by deal; what is stored otherwise, or by hand, is none. */
function read(today: PlanDate): Record<DealId, Review> {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as { day?: unknown; reviews?: Record<string, unknown> }
    const reviews = kept.day === today ? Object.entries(kept.reviews ?? {}) : []
    return Object.fromEntries(reviews.filter((each): each is [DealId, Review] => isReview(each[1])))
  } catch {
    return {}
  }
}

const isReview = (value: unknown): value is Review =>
  typeof value === 'object' && value !== null && 'begun' in value && typeof value.begun === 'number' &&
  'seen' in value && Array.isArray(value.seen) && value.seen.every((id) => typeof id === 'string') // prettier-ignore
