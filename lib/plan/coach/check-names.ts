/** Every check by what it looks after, in the words that history and the list of checks that are off use. */
export const checkNames = {
  requalify: 'A priority that has shifted',
  circle: 'Steps that wait for each other',
  infeasible: 'Time enough for the dates',
  'paper-short': 'Time for legal and procurement',
  silent: 'Steps without movement',
  'late-review': 'Security and legal early',
  'economic-buyer': 'The economic buyer takes part',
  'vague-step': 'Clear steps',
  'vague-date': 'Real dates',
  'buyer-passive': 'The buyer takes part',
  unsigned: 'The plan is signed off',
  stale: 'The plan is kept up to date',
  'check-in': 'A weekly check-in',
  'one-sided': 'Work on both sides',
  owners: 'A person on each side',
  'single-owner': 'Procurement in several hands',
  commitments: 'What we promise',
  'closed-day': 'No dates on weekends',
  'risk-counter': 'An answer to each risk',
  'ends-at-signature': 'Steps after signature',
  outcome: 'A measurable outcome',
  criteria: 'Three to five success criteria',
  'done-when': 'What done means',
  size: 'Length of the plan',
} as const
export type CheckId = keyof typeof checkNames

export const isCheckId = (text: string): text is CheckId => Object.hasOwn(checkNames, text)
