import { expect, test } from 'vitest'
import type { SentenceKind } from '../../../lib/render/sentences/sentence.ts'
import type { PlanParts } from '../../plan/build-plan.ts'
import { said } from './said.ts'

const review = { id: 'msReview', title: 'Security review', due: '2026-11-26' } as const
const late = { id: 'msForm', title: 'Vendor onboarding form', due: '2026-11-18' } as const
const signature = { title: 'Signature', side: 'both', gate: 'signature', due: '2026-12-18' } as const
const kickoff = { title: 'Kickoff', side: 'both', gate: 'kickoff', due: '2027-01-11' } as const
const ours = { title: 'Send subprocessor list', side: 'seller', due: '2026-11-23' } as const
const slot = { at: '2026-11-26T15:00:00Z', zone: 'America/New_York' }
const head = { signBy: '2026-12-18', liveBy: '2027-01-15' }

// Today is Friday, 20 November 2026.
test.for<[SentenceKind, when: string, PlanParts, ...said: string[]]>([
  ['status-line', 'the next step is in time', { milestones: [review] }, 'Looking at our plan, we are on track for the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'a check-in is planned', { milestones: [review], checkIns: [slot] }, 'Looking at our plan, we are on track for the security review on Thu, Nov 26. Do you still have time on Thursday at 10:00 AM EST?'],
  ['status-line', 'the check-in is over', { milestones: [review], checkIns: [{ ...slot, at: '2026-11-19T15:00:00Z' }] }, 'Looking at our plan, we are on track for the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'the step waits for a late one', { milestones: [late, { ...review, after: ['msForm'] }] }, 'Looking at our plan, the next step with you is the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'it waits for a late one that is ours to know', { milestones: [{ ...late, audience: 'internal' }, { ...review, after: ['msForm'] }] }, 'Looking at our plan, the next step with you is the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'it takes longer than there is', { milestones: [{ ...review, duration: 20 }] }, 'Looking at our plan, the next step with you is the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'a step of ours comes before', { milestones: [ours, review] }, 'Looking at our plan, we are on track for the security review on Thu, Nov 26. Does that still work for you?'],
  ['status-line', 'all that comes is ours', { milestones: [ours] }, 'Looking at our plan, we are on track for “Send subprocessor list” on Mon, Nov 23. Does that still work for you?'],
  ['status-line', 'it is due today', { milestones: [{ ...review, due: '2026-11-20' }] }, 'Looking at our plan, we are on track for the security review today, Fri, Nov 20. Does that still work for you?'],
  ['status-line', 'nothing has a day to come', { milestones: [late, { title: 'Legal review' }] }],
  ['introduce', 'there is a day to be live', { head }, 'Let’s align on the path to go-live on Fri, Jan 15. Working backward from that, let’s map out every step, who owns it, and when.'],
  ['introduce', 'there is only a day to sign', { head: { signBy: '2026-12-18' } }, 'Let’s align on the path to a signature on Fri, Dec 18. Working backward from that, let’s map out every step, who owns it, and when.'],
  ['introduce', 'there is no day, or it has passed', { head: { liveBy: '2026-11-20' } }],
  ['introduce', 'it is signed', { head, milestones: [{ ...signature, status: 'done' }] }],
  ['work-back', 'both days are known', { head }, 'Working backward from go-live on Fri, Jan 15, a signature by Fri, Dec 18 leaves 4 weeks for implementation. Does that match how you see it?'],
  ['work-back', 'the weeks are not whole and a review is to come', { head: { ...head, liveBy: '2027-01-11' }, milestones: [ours, review] }, 'Working backward from go-live on Mon, Jan 11, a signature by Fri, Dec 18 leaves 24 days for implementation. On the way there, we would have the security review done by Thu, Nov 26. Does that match how you see it?'],
  ['work-back', 'the signature has a day of its own', { head: { liveBy: '2026-12-19' }, milestones: [signature] }, 'Working backward from go-live on Sat, Dec 19, a signature by Fri, Dec 18 leaves 1 day for implementation. Does that match how you see it?'],
  ['work-back', 'go-live is before the signature', { head: { ...head, liveBy: '2026-12-01' } }],
  ['work-back', 'the day to sign has passed', { head: { ...head, signBy: '2026-11-19' } }],
  ['anchor', 'an event of theirs comes up', { head, events: [{ title: 'Board meeting', on: '2027-01-14' }], milestones: [{ ...review, duration: 3 }] }, 'You mentioned wanting this in place before the board meeting on Thu, Jan 14. For that, we would need to start the security review by Tue, Nov 24. Does that feel realistic?'],
  ['anchor', 'the event has passed, has no day, or is ours to know', { head, events: [{ title: 'Board meeting', on: '2026-11-19' }, { title: 'Audit' }, { title: 'Layoffs', on: '2026-12-24', audience: 'internal' }], milestones: [review] }, 'You mentioned wanting to be live by Fri, Jan 15. For that, we would need to have the security review done by Thu, Nov 26. Does that feel realistic?'],
  ['anchor', 'the start has passed', { head, milestones: [{ ...review, duration: 30 }] }, 'You mentioned wanting to be live by Fri, Jan 15. For that, we would need to have the security review done by Thu, Nov 26. Does that feel realistic?'],
  ['anchor', 'nothing is left before it', { head, milestones: [{ ...review, due: '2027-02-01' }] }],
  ['anchor', 'nobody said by when', { milestones: [review] }],
  ['missing', 'there is nothing yet', {}, 'Most companies also go through (1) a security review, (2) a legal review, (3) an executive approval, and (4) procurement before they sign. Does that match your process?'],
  ['missing', 'one is missing, and what is done counts', { milestones: [{ ...review, status: 'done' }, { title: 'Legal redlines' }, { title: 'Procurement call' }] }, 'Most companies also go through an executive approval before they sign. Does that match your process?'],
  ['missing', 'all four are there', { milestones: [review, { title: 'Legal review' }, { title: 'CFO approval' }, { title: 'Purchase order' }] }],
  ['missing', 'titles are in another script', { milestones: [{ title: 'סקירת אבטחה' }] }],
  ['light', 'there are key milestones', { head, milestones: [{ ...review, key: true }, ours, signature, kickoff] }, 'We can keep this light, with the key milestones only: the security review by Thu, Nov 26, the signature by Fri, Dec 18, and the kickoff by Mon, Jan 11. This is how we make sure we meet your go-live date without surprises.'],
  ['light', 'nobody said when to be live', { milestones: [{ ...review, key: true }, signature] }, 'We can keep this light, with the key milestones only: the security review by Thu, Nov 26 and the signature by Fri, Dec 18. This is how we make sure we get there without surprises.'],
  ['light', 'there is one alone', { head, milestones: [review, signature] }],
  ['check-in', 'none is planned', { milestones: [review] }, 'Could we set aside 15 minutes every week, Monday at 10 am for example, to look at the plan together? It spares both of us surprises.'],
  ['check-in', 'one is planned', { milestones: [review], checkIns: [slot] }, 'Our next check-in is on Thursday at 10:00 AM EST, 15 minutes to look at the plan together. Does that time still suit you every week?'],
  ['check-in', 'everything is done', { milestones: [{ ...review, status: 'done' }] }],
])('%s, when %s', ([kind, , parts, ...expected]) => expect(said(kind, parts)).toEqual(expected)) // prettier-ignore
