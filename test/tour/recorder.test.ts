import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecorder } from './recorder.ts'
import { TourReport } from './tour-report.ts'

let folder: string
const pressed: string[] = []
const page = { keyboard: { press: async (key: string) => void pressed.push(key) } }
const button = { click: async () => void pressed.push('click') }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tour-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('each step counts its own keys and clicks, keys held together as one, and every letter of a text', async () => {
  const { step, steps } = await createRecorder(folder, () => undefined)
  const result = await step(
    'date',
    'D sets a date.',
    async (hands) => {
      await hands.press(page, 'd')
      await hands.type(page, '+1w')
      await hands.press(page, 'Control+Enter')
      return 'saved'
    },
    () => ({}),
  )
  await step(
    'menu',
    'A click opens it.',
    (hands) => hands.click(button),
    () => ({}),
  )
  expect(result).toBe('saved')
  expect(pressed).toEqual(['d', '+', '1', 'w', 'Control+Enter', 'click'])
  expect(steps).toMatchObject([
    { name: 'date', keys: 5, clicks: 0 },
    { name: 'menu', keys: 0, clicks: 1 },
  ])
  expect(TourReport.safeParse(reportOf(steps)).success).toBe(true)
})

test('a step that fails is named, with the first line of the reason, and is not among those done', async () => {
  const { step, steps } = await createRecorder(folder, () => undefined)
  const failing = step(
    'insert',
    'I inserts.',
    () => Promise.reject(new Error('The status did not appear.\nCall log: ...')),
    () => ({}),
  )
  await expect(failing).rejects.toThrow(/^Step "insert" failed: The status did not appear\.$/)
  expect(steps).toEqual([])
})

test('what an earlier tour left is removed, and nothing else', async () => {
  for (const file of ['tour.json', '03-plan-panel-dark.png', 'failed-1.png', 'mine.png', '01-mine.png'])
    await writeFile(join(folder, file), '')
  await createRecorder(folder, () => undefined)
  expect((await readdir(folder)).sort()).toEqual(['01-mine.png', 'mine.png'])
})

test('a report of no steps, or without the inserted HTML, is no report', () => {
  const step = { name: 'insert', says: 'I inserts.', files: ['01-insert-mail.png'], keys: 1, clicks: 0, milliseconds: 90 }
  expect(TourReport.safeParse(reportOf([step])).success).toBe(true)
  expect(TourReport.safeParse(reportOf([])).success).toBe(false)
  expect(TourReport.safeParse({ ...reportOf([step]), inserted: { html: '', text: 'x' } }).success).toBe(false)
})

function reportOf(steps: TourReport['steps']): TourReport {
  const content = { html: '<p>4 of 12 steps done</p>', text: '4 of 12 steps done' }
  const none = { requests: [], leaving: [], violations: [], told: { bytes: 500_000, words: [] } }
  return {
    browser: 'Chromium 156',
    today: '2026-11-20',
    milliseconds: 15_000,
    steps,
    inserted: content,
    copied: content,
    ...none,
  }
}
