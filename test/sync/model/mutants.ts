import type { Run } from './simulate.ts'

/**
 * The mistakes that sync systems are known to have made (sync protocol, section 5), as changes of this source: `edits` are
 * [file, exact text, what stands there instead], each text there exactly once. `run`: a history that is known to find it, so that the gate
 * is quick; where the source changes and it does not any more, others are tried.
 */
export type Mutant = { name: string; mistake: string; edits: [file: string, text: string, instead: string][]; run: Run }

const decide = 'lib/server/sync/decide-push.ts'
const restamp = 'lib/server/sync/restamp.ts'
const pull = 'lib/server/sync/pull-changes.ts'

export const mutants: Mutant[] = [
  {
    name: 'nodedupe',
    mistake: 'a change that was sent twice is taken twice',
    edits: [
      [decide, 'if (n <= made.head) {', 'if (n < 0) {'],
      [decide, 'const twin = byId.get(id)', 'const twin = byId.get("")'],
    ],
    run: { seed: 1 },
  },
  {
    name: 'ackdrop',
    mistake: 'an acknowledged change stops being unsent before it is confirmed',
    edits: [['lib/store/account/apply-push.ts', 'for (const op of accepted.ops) confirmed.join(row.deal, op)', '']],
    run: { seed: 1 },
  },
  {
    name: 'seqgap',
    mistake: 'two pushes at once count from the same number',
    edits: [['lib/server/sync/push-changes.ts', 'where ws = ${caller.ws} for update', 'where ws = ${caller.ws}']],
    run: { seed: 1 },
  },
  {
    name: 'norestamp',
    mistake: 'a clock that runs ahead wins for years',
    edits: [[restamp, 'if (stampTime(at) <= now + drift && follows(at)) return at', 'if (at !== taken) return at']],
    run: { seed: 5 },
  },
  {
    name: 'restampnaive',
    mistake: 'a corrected stamp does not follow what its replica wrote before',
    edits: [[restamp, 'nextStamp(laterStamp(last, seen), now, dev.slice(-5))', 'nextStamp(null, now, dev.slice(-5))']],
    run: { seed: 5 },
  },
  {
    name: 'hlcmem',
    mistake: 'a stamp does not follow what its author has seen',
    edits: [
      ['lib/plan/record-change.ts', 'nextStamp(laterStamp(stamp, cell?.at ?? null), ', 'nextStamp(stamp, '],
      ['lib/store/account/sync-meta.ts', 'if (last !== before) await', 'if (last === "") await'],
    ],
    run: { seed: 4, often: 'shift' },
  },
  {
    name: 'devreuse',
    mistake: 'the id of a replica outlives its numbers, by which alone answers are matched',
    edits: [
      ['lib/store/account/apply-push.ts', 'if (data && sent.get(data.n - sync.base) === data.change.id)', 'if (data)'],
      [
        'lib/store/read-author.ts',
        'dev: known ?? (await becomeReplica(db, random)),',
        'dev: known ?? ((globalThis.outside ??= {})[db.name] ??= await becomeReplica(db, random)),',
      ],
    ],
    run: { seed: 20, often: 'wipe' },
  },
  {
    name: 'blockqueue',
    mistake: 'a refused change is not passed',
    edits: [[decide, 'made.head = n', 'if (answer.code === null) made.head = n']],
    run: { seed: 1 },
  },
  {
    name: 'nosnap',
    mistake: 'who is given a plan does not get what was in it before',
    edits: [[pull, 'snaps: rights.snaps,', 'snaps: rights.snaps.map(([stream]) => [stream, []]),']],
    run: { seed: 8 },
  },
  {
    name: 'norevoke',
    mistake: 'who loses a plan keeps what was in it',
    edits: [[pull, 'forget: rights.forget,', 'forget: [],']],
    run: { seed: 1 },
  },
  {
    name: 'tie',
    mistake: 'of two writes at the same time the one that comes last wins',
    edits: [['lib/plan/fold.ts', '!cell || op.at > cell.at ||', '!cell || op.at.slice(0, 11) >= cell.at.slice(0, 11) ||']],
    run: { seed: 31, pace: 1 },
  },
  {
    name: 'clone',
    mistake: 'a copied database is not noticed',
    edits: [[decide, 'if (before?.id !== id) return', 'if (!before) return']],
    run: { seed: 2 },
  },
  {
    name: 'noauth',
    mistake: 'rights are not looked at',
    edits: [[decide, 'if (refusal) return', "if (refusal?.code === 'invalid') return"]],
    run: { seed: 1 },
  },
  {
    name: 'staleacl',
    mistake: 'an answer from before a change of rights is taken',
    edits: [['lib/store/account/apply-pull.ts', 'request.acl !== before.acl || ', '']],
    run: { seed: 11, often: 'rights' },
  },
  {
    name: 'noid',
    mistake: 'a change that comes again under another replica is taken again',
    edits: [[decide, 'const twin = byId.get(id)', 'const twin = byId.get("")']],
    run: { seed: 2, often: 'copy' },
  },
  {
    name: 'noring',
    mistake: 'what a restored server has forgotten is not told again',
    edits: [['lib/store/account/requeue.ts', 'if (head >= sync.answered) return sync', 'if (head >= 0) return sync']],
    run: { seed: 29, restored: true, steps: 40 },
  },
]
