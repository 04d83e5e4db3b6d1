import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright'
import { createHands, type Hands } from './hands.ts'
import type { TourStep } from './tour-report.ts'

type Theme = 'light' | 'dark'
export type Shown = {
  mail?: Page
  panel?: Page
  /** The panel of somebody else on the same plan, photographed as `panel` is. */
  colleague?: Page
  /** Themes of the panel's pictures. Default: both. */
  themes?: Theme[]
}
export type Recorder = {
  steps: TourStep[]
  /** Takes a step: what `act` does is counted and timed, then what it shows is photographed. Throws a sentence when it fails. */
  step<T>(name: string, says: string, act: (hands: Hands) => Promise<T>, shows: (result: T) => Shown): Promise<T>
}

/** Records steps into `folder`, which is made where it is not there; what an earlier tour left in it goes. */
export async function createRecorder(folder: string, say: (line: string) => void): Promise<Recorder> {
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(folder)) if (isOfTour.test(file)) await rm(join(folder, file))
  const steps: TourStep[] = []
  return {
    steps,
    async step(name, says, act, shows) {
      const hands = createHands()
      const start = performance.now()
      try {
        const result = await Promise.race([act(hands), tooLong()])
        const milliseconds = Math.round(performance.now() - start)
        const files = await photograph(folder, `${String(steps.length + 1).padStart(2, '0')}-${name}`, shows(result))
        steps.push({ name, says, files, ...hands.used, milliseconds })
        say(`  ${name}: ${says} (${count(hands.used.keys, 'key')}, ${count(hands.used.clicks, 'click')}, ${milliseconds} ms)`)
        return result
      } catch (error) {
        throw new Error(`Step "${name}" failed: ${firstLine(error)}`, { cause: error })
      }
    },
  }
}

async function photograph(folder: string, name: string, shown: Shown): Promise<string[]> {
  const { mail, panel, colleague, themes = ['light', 'dark'] } = shown
  const files: string[] = []
  const take = async (page: Page, file: string) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
    files.push(file)
  }
  if (mail && panel) await settled(mail, panel)
  if (mail) await take(mail, `${name}-mail.png`)
  for (const [page, whose] of [
    [panel, 'panel'],
    [colleague, 'colleague'],
  ] as const) {
    if (!page) continue
    await page.mouse.move(0, 0) // Where the last click was, something would look as if it were pointed at.
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await take(page, `${name}-${whose}-${colorScheme}.png`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
  return files
}

/** The panel slides in and takes its width from the page; a picture taken meanwhile is as wide as the whole window. */
async function settled(mail: Page, panel: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const width = await panel.evaluate(() => innerWidth)
    if (await mail.evaluate((taken) => innerWidth + taken <= outerWidth, width)) return
    await setTimeout(50)
  }
  throw new Error('The panel did not come to stand beside the page within 5 seconds.')
}

/** Nothing that a step does may wait for ever. The timer does not keep the process alive. */
async function tooLong(): Promise<never> {
  await setTimeout(60_000, undefined, { ref: false })
  throw new Error('It was not done within a minute.')
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

const isOfTour = /^(tour\.json|\d\d-.+-(mail|both|(panel|colleague|people)-(light|dark))\.png|failed-\d+\.png)$/
