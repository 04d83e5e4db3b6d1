import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { localDay } from '../../lib/base/local-day.ts'
import { startCut, type Cut } from '../e2e/cut.ts'
import { extensionDir, startPractice, type Practice, type PracticeOptions } from '../e2e/practice.ts'
import { startTeamServer, type TeamServer } from '../e2e/team-server.ts'
import { collectViolations } from '../stand-in/collect-violations.ts'
import { recordRequests } from '../stand-in/record-requests.ts'
import { threads } from '../stand-in/threads.ts'
import { mailWords, wordsSaid } from './mail-words.ts'
import { createRecorder } from './recorder.ts'
import { peopleSideBySide, sideBySide } from './side-by-side.ts'
import type { TourArguments } from './tour-arguments.ts'
import { tourCoach } from './tour-coach.ts'
import { tourDocs } from './tour-docs.ts'
import { tourImport } from './tour-import.ts'
import { tourInsert } from './tour-insert.ts'
import { tourOtherThreads } from './tour-other-threads.ts'
import { tourPace } from './tour-pace.ts'
import { tourPages } from './tour-pages.ts'
import { joinWorkspace, tourPeople } from './tour-people.ts'
import { tourPlan } from './tour-plan.ts'
import { tourProof } from './tour-proof.ts'
import { tourRecap } from './tour-recap.ts'
import { tourSelfTest } from './tour-self-test.ts'
import { tourStories, type Calendar } from './tour-stories.ts'
import { TourReport, type TourStep } from './tour-report.ts'

const scale = 2
/** Outer size: the page and its panel are 1080 pixels high together with the browser's bar above the panel. */
const window = { width: 1440, height: 1175 }

/**
 * Drives the built extension in a headless browser through the main jobs; writes pictures and tour.json and gives their folder.
 * Throws a sentence when a step fails, when a request leaves the browser, when a word of a mail goes to the server of the workspace, or
 * when a security policy is breached.
 */
export async function runTour({ out, readme }: TourArguments, say: (line: string) => void): Promise<string> {
  const folder = resolve(out)
  const today = localDay(Date.now())
  say('Starting a browser with the extension on the practice mailbox...')
  const options = { standIn: { now: `${today}T09:58` }, browser: { deviceScaleFactor: scale, window } }
  let ahead = 0
  const server = await startTeamServer(() => Date.now() + ahead)
  const isNow = (time: Date) => void (ahead = time.getTime() - Date.now())
  const way = await startCut(Number(server.address.split(':')[1]))
  const practice = await startPractice(options)
  try {
    const report = await tour({ practice, server, way, options, today, isNow }, folder, say)
    await writeFile(join(folder, 'tour.json'), `${JSON.stringify(report, null, 2)}\n`)
    if (report.leaving.length > 0)
      throw new Error(`A request left the browser: ${report.leaving.map(({ url }) => url).join(', ')}`)
    if (report.told.words.length > 0) throw new Error(`Words of a mail went to the server: ${report.told.words.join(' | ')}`)
    if (report.violations.length > 0) throw new Error(`A security policy was breached: ${JSON.stringify(report.violations)}`)
    await pairs(practice, folder, report.steps, readme)
  } catch (error) {
    await photographFailure(practice, folder)
    throw error
  } finally {
    await practice.close()
    await way.close()
    await server.close()
  }
  return folder
}

type Stage = { practice: Practice; server: TeamServer; way: Cut; options: PracticeOptions } & Calendar

async function tour(stage: Stage, folder: string, say: (line: string) => void): Promise<TourReport> {
  const { practice, server, way, options, today, isNow } = stage
  const start = performance.now()
  await joinWorkspace(practice, server, way)
  const requests = recordRequests(practice.context, [way.address])
  const violations = await collectViolations(practice.context)
  const recorder = await createRecorder(folder, say)
  const panel = await tourPlan(recorder, practice)
  await tourPace(recorder, panel)
  await tourCoach(recorder, panel)
  await tourProof(recorder, panel)
  await tourImport(recorder, panel)
  const contents = await tourInsert(recorder, practice, panel)
  await tourRecap(recorder, practice, panel)
  await tourPages(recorder, practice, panel)
  await tourSelfTest(recorder, practice, panel)
  await tourOtherThreads(recorder, practice, panel)
  await panel.keyboard.press('Escape')
  await tourDocs(recorder, practice, panel)
  await tourStories(recorder, practice, panel, stage)
  isNow(new Date())
  const said = [...way.said(), ...(await tourPeople(recorder, practice, panel, { server, options }))]
  return TourReport.parse({
    browser: `Chromium ${practice.context.browser()?.version() ?? ''}`,
    today,
    milliseconds: Math.round(performance.now() - start),
    steps: recorder.steps,
    ...contents,
    requests: requests.all,
    leaving: requests.leaving(),
    violations,
    told: { bytes: Buffer.byteLength(said.join('')), words: wordsSaid(mailWords(Object.values(threads)), said) },
  })
}

/** One more picture of each step that shows page and panel, or two panels: both side by side. Last, for it takes a tab of its own. */
async function pairs({ context }: Practice, folder: string, steps: TourStep[], readme: boolean): Promise<void> {
  const blank = await context.newPage()
  for (const step of steps) {
    const find = (end: string) => step.files.find((file) => file.endsWith(end))
    for (const theme of ['light', 'dark'] as const) {
      const [hers, his] = [find(`-panel-${theme}.png`), find(`-colleague-${theme}.png`)]
      if (!hers || !his) continue
      const panels = [{ of: 'Sarah Chen', file: join(folder, hers) }, { of: 'Jonah Weiss', file: join(folder, his) }] // prettier-ignore
      await peopleSideBySide(blank, { panels, dark: theme === 'dark', scale }, join(folder, hers.replace('-panel-', '-people-')))
    }
    const [mail, panel] = [find('-mail.png'), find('-panel-light.png')]
    if (!mail || !panel) continue
    const pair = { mail: join(folder, mail), panel: join(folder, panel), icon: join(extensionDir, 'icon/48.png'), scale }
    await sideBySide(blank, pair, join(folder, mail.replace('-mail.png', '-both.png')))
    if (!readme || step.name !== 'status-in-reply') continue
    await mkdir('docs', { recursive: true })
    // At 1.2 pixels per CSS pixel it is sharp at the readme's width, and a third of the size.
    await sideBySide(blank, pair, 'docs/panel-in-gmail.png', 0.6)
  }
}

/** What was on screen when a step failed. */
async function photographFailure({ context }: Practice, folder: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    // A page that cannot be photographed must not hide the failure itself.
    await page.screenshot({ path: join(folder, `failed-${index + 1}.png`), timeout: 5_000 }).catch(() => undefined)
  }
}
