import process from 'node:process'
import { readBackup } from '../backup/read-backup.ts'
import { packedLines, writePacked } from '../backup/packed-file.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { findRunning } from '../database/find-running.ts'
import type { Settings } from '../settings.ts'
import { openData, random } from '../start.ts'

/** `backup FILE`, also while the server runs. @throws Error with a sentence for people */
export async function backupCommand(settings: Settings, [file]: string[]): Promise<void> {
  if (!file) throw new Error('Say which file the backup goes to: backup sidemap.ndjson.gz')
  // The database of a server on a desk belongs to that server while it runs.
  const running = settings.databaseUrl ? undefined : await findRunning(settings.dataDir)
  const data = await openData({ ...settings, databaseUrl: settings.databaseUrl ?? running })
  try {
    const rows = await writePacked(file, (write) => writeBackup(data.sql, write))
    process.stdout.write(`${rows} rows are in ${file}. Keep it as safe as the database: it holds every plan.\n`)
  } finally {
    await data.close()
  }
}

/** `restore FILE`. @throws Error with a sentence for people */
export async function restoreCommand(settings: Settings, [file]: string[]): Promise<void> {
  if (!file) throw new Error('Say which file to restore: restore sidemap.ndjson.gz')
  const data = await openData(settings)
  try {
    const rows = await readBackup(data.sql, packedLines(file), random)
    process.stdout.write(
      `${rows} rows are restored. Everybody signs in again; what they did since the backup is sent anew by their devices.\n`,
    )
  } finally {
    await data.close()
  }
}
