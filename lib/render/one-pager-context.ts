import type { RecapContext } from './recap-model.ts'

/** What the sentences of the one-pager are made from: the shared part of a plan on a day. */
export type OnePagerContext = Omit<RecapContext, 'period' | 'tone'>
