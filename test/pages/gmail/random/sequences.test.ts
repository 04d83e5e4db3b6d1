import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../stand-in/browser.ts'
import { people } from '../../../stand-in/people.ts'
import { startStandIn } from '../../../stand-in/server.ts'
import { thread } from '../../../stand-in/thread.ts'
import { bundle } from '../../in-browser.ts'
import type { Action, Told } from './run-sequence.ts'

const threads = [1, 2, 3].map((number) =>
  thread(`talk-${number}`, number, {
    subject: `Talk ${number}`,
    ...(number === 2 ? { permIdIs: 'missing' } : {}),
    messages: [{ from: people.priya, to: [people.sarah], sentOn: '2026-11-20T09:42', paragraphs: [`About ${number}.`] }],
  }),
)

let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  // The page's own policy would keep our code out of its world, where the sequences drive the mailbox.
  const standIn = await startStandIn({ threads, switches: { strictCsp: false } })
  const context = await launchBrowser({ standIn, window: { width: 640, height: 480 } })
  page = context.pages()[0] ?? (await context.newPage())
  await page.addInitScript(takeOverTime, threads)
  await page.goto(standIn.url)
  await page.evaluate(() => window.passTime(2000))
  await page.evaluate(await bundle(new URL('run-sequence.ts', import.meta.url), 'sequencesInPage'))
  close = async () => {
    await context.close()
    await standIn.close()
  }
}, 120_000)
afterAll(() => close())

const at = fc.nat(5)
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('thread' as const), at }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('reply', 'mail', 'reply', 'list', 'full screen mail', 'leave', 'undo') }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('answer', 'minimise', 'close', 'reuse'), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('focus', 'type'), at, place: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.constantFrom(10, 45, 60, 100, 300) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), plan: fc.nat(1), undo: fc.boolean() }) },
)
/** A draft is open before anything happens: in a conversation, or in a window of its own. */
const anyStart: fc.Arbitrary<Action[]> = fc
  .record({ thread: at, opens: fc.constantFrom<Action['do']>('reply', 'mail', 'answer'), other: at })
  .map(({ thread: first, opens, other }) => [
    { do: 'thread', at: first },
    { do: 'wait', for: 300 },
    { do: opens, at: other } as Action,
  ])
const anySequence = fc
  .tuple(anyStart, fc.array(anyAction, { minLength: 4, maxLength: 14 }))
  .map(([start, rest]) => [...start, ...rest])

const runs = process.env['CI'] ? 2_000 : 200
/** So many are played without leaving the page. */
const batch = 100

test(`in ${runs} random sequences of what she and Gmail may do, no insert reaches another draft than the one meant`, async () => {
  const seed = Date.now() % 2 ** 31
  const sequences = fc.sample(anySequence, { seed, numRuns: runs })
  const sum = { inserted: 0, refused: 0, undone: 0 }
  for (let first = 0; first < runs; first += batch) {
    const told = await play(sequences.slice(first, first + batch))
    const bad = told.findIndex(({ problem }) => problem !== null)
    // Played alone and made as short as it gets, with the seed and the path that bring it back.
    const alone = fc.asyncProperty(anySequence, async (actions) => {
      expect((await play([actions]))[0]?.problem).toBeNull()
    })
    if (bad >= 0) await fc.assert(alone, { seed, path: `${first + bad}` })
    expect(
      told.map(({ problem }) => problem).filter((problem) => problem !== null),
      `seed ${seed}`,
    ).toEqual([])
    for (const name of ['inserted', 'refused', 'undone'] as const) sum[name] += told.reduce((all, each) => all + each[name], 0)
  }
  // Neither way may have been taken so seldom that the sequences say nothing.
  expect(Math.min(sum.inserted, sum.refused, sum.undone)).toBeGreaterThan(runs / 4)
}, 600_000) // 75 s where nothing else runs

const play = (sequences: Action[][]): Promise<Told[]> =>
  page.evaluate(async (all) => {
    const told: Told[] = []
    for (const actions of all) told.push(await sequencesInPage.runSequence(actions))
    return told
  }, sequences)

/** In the page, before its own script: its timers run when the sequence says so, and its address stays, which browsers let change seldom. */
function takeOverTime(practiceThreads: Window['practiceThreads']): void {
  let now = 0
  let count = 0
  const timers = new Map<number, { due: number; run: () => void }>()
  const later = (run: () => void, delay = 0) => {
    timers.set((count += 1), { due: now + delay, run })
    return count
  }
  const passTime = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [next] = [...timers].filter(([, { due }]) => due <= end).toSorted(([, one], [, other]) => one.due - other.due)
      if (next === undefined) break
      now = next[1].due
      timers.delete(next[0])
      next[1].run()
    }
    now = end
  }
  Object.assign(window, { passTime, practiceThreads, setTimeout: later, clearTimeout: (id: number) => timers.delete(id) })
  window.addEventListener('hashchange', (event) => event.stopImmediatePropagation(), true)
  history.replaceState = () => undefined
}

declare const sequencesInPage: typeof import('./run-sequence.ts')
