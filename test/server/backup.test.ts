import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedLines, writePacked } from '../../lib/server/backup/packed-file.ts'
import { kept, leftOut } from '../../lib/server/backup/format.ts'
import { readBackup } from '../../lib/server/backup/read-backup.ts'
import { writeBackup } from '../../lib/server/backup/write-backup.ts'
import { migrate } from '../../lib/server/database/migrate.ts'
import type { Sql } from '../../lib/server/database/open-database.ts'
import { signInTables } from '../../lib/server/sign-in/sign-in-tables.ts'
import { random, useApp } from './use-app.ts'
import { usePostgres } from './use-postgres.ts'

const { founder, colleague, deal, use } = useApp()
const empty = usePostgres()
const file = (name: string) => join(mkdtempSync(join(tmpdir(), 'sidemap-backup-')), name)

/** Everything that is kept, as text, in an order of its own. */
async function contents(sql: Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of kept) {
    const rows = await sql<{ row: string }[]>`select row_to_json(t)::text as row from ${sql(table)} t`
    all[table] = rows.map(({ row }) => (table === 'workspace' ? row.replace(/"epoch":"[^"]*"/, '') : row)).sort()
  }
  return all
}

/** Ops with what is hard to carry: line ends, quotes, the largest numbers, letters beyond the first plane. */
async function ops(ws: string, person: string, from: number, count: number): Promise<void> {
  const { sql } = use().deps
  const values = ['"a\\nb\\u2028\\"c\\\\"', '1e300', '9007199254740991', '"𝕊 é ٣ 🧭"', '["x","],[\\"op\\","]', 'null']
  const rows = Array.from({ length: count }, (_, i) => ({
    ws, seq: from + i, change: from, stream: 'D/s', entity: 'msA', field: 'name', v: values[i % values.length] ?? '', at: `stamp${from + i}`,
    pv: null, person, on_at: 1, undoes: null,
  })) // prettier-ignore
  await sql`insert into op ${sql(rows)}`
}

test('every table is either in a backup or left out of it on purpose', async () => {
  await useBoth()
  const tables = await use().deps.sql<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'public'`
  expect(tables.map(({ name }) => name).sort()).toEqual([...kept, ...leftOut].sort())
})

test('what is restored is what was there, to the letter, and every workspace has a new epoch', async () => {
  await useBoth()
  const { sql } = use().deps
  const ada = await founder()
  await founder('eve@elsewhere.example')
  await deal(await colleague(ada, 'bo@northwind.example'))
  await ops(ada.account.workspace, ada.account.person, 1, 2_500)
  const path = file('backup.ndjson.gz')
  const rows = await writePacked(path, (write) => writeBackup(sql, write))
  expect(await readBackup(empty.sql, packedLines(path), random)).toBe(rows)
  expect(await contents(empty.sql)).toEqual(await contents(sql))
  const epochs = async (database: Sql) =>
    (await database<{ epoch: string }[]>`select epoch from workspace`).map(({ epoch }) => epoch)
  expect((await epochs(empty.sql)).filter((epoch) => ['one'].includes(epoch))).toEqual([])
  expect(await empty.sql`select id from session`).toEqual([])
  await expect(readBackup(empty.sql, packedLines(path), random)).rejects.toThrow('Restore into an empty one')
})

test('a backup is of one moment, though others write while it is made', async () => {
  const { sql } = use().deps
  const ada = await founder('eve@northwind.example')
  const ws = ada.account.workspace
  await ops(ws, ada.account.person, 1, 1_500)
  const parts: string[] = []
  let written = 0
  await writeBackup(sql, async (text) => {
    parts.push(text)
    if (written++ < 12) await ops(ws, ada.account.person, 10_000 + written * 10, 10)
  })
  const lines = parts
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('["op",') && line.includes(ws))
  expect(lines).toHaveLength(1_500)
})

test.each([
  ['that was cut off', (text: string) => gzipSync(text.split('\n').slice(0, -2).join('\n')), 'its end is missing'],
  ['that lacks a row', (text: string) => gzipSync(text.split('\n').toSpliced(3, 1).join('\n')), 'its end is missing'],
  ['with something after its end', (text: string) => gzipSync(`${text}["op",{}]\n`), 'its end is missing'],
  ['of a newer version', (text: string) => gzipSync(text.replace('"deal":["deal"', '"deal":["colour","deal"')), 'newer version'],
  ['of a newer format', (text: string) => gzipSync(text.replace('"format":1', '"format":2')), 'newer version'],
  ['whose packing is damaged', (text: string) => gzipSync(text).subarray(0, -40), 'could not be read'],
  ['that is something else', () => Buffer.from('a photo'), 'could not be read'],
  ['that is empty', () => gzipSync(''), 'its end is missing'],
])('a backup %s is refused with a sentence, and nothing of it stays', async (_, spoil, sentence) => {
  await useBoth()
  await empty.sql`truncate workspace, person, deal, grants, op`
  const path = file('backup.ndjson.gz')
  await writePacked(path, (write) => writeBackup(use().deps.sql, write))
  const spoilt = file('spoilt.ndjson.gz')
  writeFileSync(spoilt, spoil(gunzipSync(readFileSync(path)).toString('utf8')))
  await expect(readBackup(empty.sql, packedLines(spoilt), random)).rejects.toThrow(sentence)
  expect(await empty.sql`select ws from person union all select ws from op`).toEqual([])
})

test('a backup does not overwrite half of the one before: the file is there whole or as it was', async () => {
  const path = file('backup.ndjson.gz')
  writeFileSync(path, 'the one before')
  await expect(writePacked(path, () => Promise.reject(new Error('the database went away')))).rejects.toThrow(
    'could not be written',
  )
  expect(readFileSync(path, 'utf8')).toBe('the one before')
})

const useBoth = () => migrate(empty.sql, signInTables)
