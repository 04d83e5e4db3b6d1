import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright'
import { ensureBrowser } from '../ensure-browser.ts'
import { packChanges } from '../../lib/wire/pages.ts'
import { bundle } from '../pages/in-browser.ts'
import { figure, percentile, type Figure } from './stats.ts'
import type { contenders } from './sync-in-page.ts'
import { syncWorkload } from './sync-workload.ts'

type Name = keyof typeof contenders
type Measured = {
  cold: number
  list: number
  plan: number
  edit: number[]
  merge: number
  disk: number
  merged: number
  heap: number
}

const rounds = 3
const address = 'https://bench.example/'
const pageLimit = 1_000

/**
 * The store as it ships beside raw IndexedDB that keeps the same plans as plain records, in one run and in turn: 1,000 plans, 200 edits and
 * 10,000 edits of colleagues; then 10,000 plans. Every step has a new browser on the profile of the one before. Medians of three rounds.
 */
export async function syncStore(): Promise<Figure[]> {
  return [...(await compare(1_000, rounds)), ...(await compare(10_000, 1))]
}

async function compare(plans: number, times: number): Promise<Figure[]> {
  const served = serve(plans)
  const script = await bundle(new URL('sync-in-page.ts', import.meta.url), 'bench')
  const all: Record<Name, Measured[]> = { sidemap: [], raw: [] }
  for (let round = 0; round < times; round++)
    for (const name of round % 2 === 0 ? (['sidemap', 'raw'] as const) : (['raw', 'sidemap'] as const))
      all[name].push(await measure(name, script, served.files))
  const bench = `sync, ${plans} plans`
  const of = (name: Name, read: (measured: Measured) => number) => percentile(all[name].map(read), 0.5)
  const both = (measure: string, read: (measured: Measured) => number, limit: number) => {
    const [ours, floor] = [of('sidemap', read), of('raw', read)]
    return [
      figure(bench, measure, ours, 'ms'),
      figure(bench, `${measure}, raw IndexedDB`, floor, 'ms'),
      figure(bench, `${measure} / raw`, ours / floor, 'x', `<= ${limit} x`, ours / floor <= limit),
    ]
  }
  const kilobytes = (read: (measured: Measured) => number) => of('sidemap', read) / plans / 1_000
  const list = of('sidemap', (measured) => measured.list)
  const heap = of('sidemap', (measured) => measured.heap) / 1_000_000
  if (plans > 1_000)
    return [
      figure(bench, 'list, new browser', list, 'ms', '<= 200 ms', list <= 200),
      figure(bench, 'heap with the list', heap, 'MB', '<= 5 MB', heap <= 5),
      ...both('one plan, new browser', (measured) => measured.plan, 1.2),
    ]
  return [
    ...both('first load', (measured) => measured.cold, 1.1),
    ...both('list, new browser', (measured) => measured.list, 1.2),
    ...both('one plan, new browser', (measured) => measured.plan, 1.2),
    ...both('edit until durable, p50', (measured) => percentile(measured.edit, 0.5), 1.3),
    ...both('edit until durable, p95', (measured) => percentile(measured.edit, 0.95), 1.3),
    ...both('10,000 edits of others', (measured) => measured.merge, 1.4),
    figure(
      bench,
      'disk after the first load, a plan',
      kilobytes((measured) => measured.disk),
      'KB',
    ),
    figure(
      bench,
      'disk after the edits, a plan',
      kilobytes((measured) => measured.merged),
      'KB',
    ),
    figure(bench, 'heap with the list', heap, 'MB', '<= 5 MB', heap <= 5),
    figure(bench, 'first load on the wire, a plan, gzip', served.loadBytes / plans, 'B'),
    figure(bench, '10,000 edits on the wire, gzip', served.editBytes / 1_000, 'KB', '<= 165 KB', served.editBytes <= 165_000),
  ]
}

/** What the pages are served, by path, and what of it would cross the wire. */
function serve(plans: number) {
  const { deals, plain, changes, edits } = syncWorkload(plans, 10_000)
  const pagesOf = <T>(all: readonly T[]) => Array.from({ length: Math.ceil(all.length / pageLimit) }, (_, page) => all.slice(page * pageLimit, (page + 1) * pageLimit)) // prettier-ignore
  const lines = (all: readonly unknown[]) => all.map((each) => JSON.stringify(each)).join('\n')
  const files: Record<string, string> = {
    '/deals': lines(deals),
    '/plain': JSON.stringify(plain),
    '/pages': lines(pagesOf(changes).map(packChanges)),
    '/plain-pages': lines(pagesOf(edits)),
    '/first': deals[0]?.deal ?? '',
  }
  return {
    files,
    loadBytes: gzipSync(files['/deals'] ?? '').length,
    editBytes: gzipSync(JSON.stringify(packChanges(changes))).length,
  }
}

async function measure(name: Name, script: string, files: Record<string, string>): Promise<Measured> {
  const profile = mkdtempSync(join(tmpdir(), 'sidemap-bench-'))
  const step = <T>(run: (page: Page) => Promise<T>) => inBrowser(profile, script, files, run)
  try {
    const [cold, disk] = await step(async (page) => [await page.evaluate((which) => bench.contenders[which].cold(), name), await diskOf(page)]) // prettier-ignore
    const [list, heap] = await step(async (page) => [await page.evaluate((which) => bench.contenders[which].list(), name), await heapOf(page)]) // prettier-ignore
    const plan = await step((page) => page.evaluate((which) => bench.contenders[which].plan(), name))
    const edit = await step((page) => page.evaluate((which) => bench.contenders[which].edit(200), name))
    const [merge, merged] = await step(async (page) => [await page.evaluate((which) => bench.contenders[which].merge(), name), await diskOf(page)]) // prettier-ignore
    return { cold, list, plan, edit, merge, disk, merged, heap }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

async function inBrowser<T>(profile: string, script: string, files: Record<string, string>, run: (page: Page) => Promise<T>) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-precise-memory-info'],
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.route(`${address}**`, (route) => {
      const body = files[new URL(route.request().url()).pathname]
      return route.fulfill(
        body === undefined ? { contentType: 'text/html', body: '<!doctype html>' } : { contentType: 'text/plain', body },
      )
    })
    await page.goto(address)
    await page.evaluate(script)
    return await run(page)
  } finally {
    await context.close()
  }
}

const diskOf = (page: Page) => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

declare const bench: { contenders: typeof contenders }
