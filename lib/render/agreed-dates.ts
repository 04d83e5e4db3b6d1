import type { Schedule } from '../plan/schedule.ts'

/** The schedule as both sides agreed it: the target and what is signed, and nothing of lateness or pace. For screens that the buyer sees. */
export const agreedDates = ({ signature }: Schedule): Schedule => ({
  forecasts: new Map(),
  next: null,
  signature: { ...signature, predicted: signature.signedOn ?? signature.target, slip: 0 },
})
