import { WorkspacePerson } from '../../wire/workspace.ts'
import type { Database } from '../database.ts'

/** Everybody in the workspace, and who has left, as the server last told. Works offline. */
export async function listPeople(db: Database): Promise<WorkspacePerson[]> {
  const rows = await db.people.toArray()
  return rows.map((row) => WorkspacePerson.safeParse(row).data).filter((row) => row !== undefined)
}

export const replacePeople = (db: Database, people: WorkspacePerson[]): Promise<void> =>
  db.transaction('rw', db.people, async () => {
    await db.people.clear()
    await db.people.bulkPut(people)
  })

/** Whether somebody among these is not in the roster yet. */
export async function lacksPeople(db: Database, ids: Iterable<string>): Promise<boolean> {
  const wanted = [...new Set(ids)]
  return (await db.people.where('person').anyOf(wanted).count()) < wanted.length
}
