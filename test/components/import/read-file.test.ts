import { expect, test } from 'vitest'
import { readFile } from '../../../components/import/read-file.ts'

const file = (name: string, content = 'Step,Due\nKickoff,Dec 4') => new File([content], name)

test.for(['plan.csv', 'plan.TSV', 'plan.txt', 'plan.md'])('%s is read as text', async (name) => {
  expect(await readFile(file(name))).toEqual({ ok: true, value: { text: 'Step,Due\nKickoff,Dec 4' } })
})

test('a page is read as HTML', async () => {
  expect(await readFile(file('plan.html', '<table>'))).toEqual({ ok: true, value: { html: '<table>' } })
})

test.for([
  ['plan.xlsx', 'A .xlsx file cannot be read here. Save it as CSV, or copy the cells and paste them here.'],
  ['plan.pdf', 'A .pdf file cannot be read here. Open it, copy the table of the plan, and paste it here.'],
  ['plan.zip', 'copy the table and paste it here'],
  ['plan', 'copy the table and paste it here'],
])('%s is refused with what to do', async ([name = '', sentence]) => {
  const read = await readFile(file(name))
  expect(!read.ok && read.problem.sentence).toContain(sentence)
})

test('an empty file is refused as such', async () => {
  const read = await readFile(file('plan.csv', ' \n'))
  expect(!read.ok && read.problem.sentence).toContain('That file is empty')
})

test('what is no text is refused, whatever its name', async () => {
  const read = await readFile(file('plan.csv', 'PK\u0003\u0000\u0000'))
  expect(read.ok).toBe(false)
})

test.for([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xbc]],
  ['the signs of Windows', [0x4d, 0xfc]],
  ['Unicode text of Excel', [0xff, 0xfe, 0x4d, 0x00, 0xfc, 0x00]],
] as const)('letters are read from %s', async ([, bytes]) => {
  expect(await readFile(new File([new Uint8Array(bytes)], 'plan.txt'))).toEqual({ ok: true, value: { text: 'Mü' } })
})
