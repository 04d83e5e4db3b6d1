import { ok, type Result } from '../base/result.ts'
import { Template } from '../plan/templates/template.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'

/** `damaged` counts rows that cannot be read: they are left out, and kept as they are. */
export type TeamTemplates = { templates: Template[]; damaged: number }

/** The team's own templates, by name. */
export async function listTemplates(db: Database): Promise<TeamTemplates> {
  const rows = await db.templates.toArray()
  const templates = rows.map((row) => Template.safeParse(row).data).filter((template) => template !== undefined)
  templates.sort((one, other) => one.name.localeCompare(other.name))
  return { templates, damaged: rows.length - templates.length }
}

/** Adds a template, or writes it anew under its id; one that could not be read back is refused. */
export function saveTemplate(db: Database, template: Template): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.templates.put(Template.parse(template))
    return ok(null)
  })
}

export function deleteTemplate(db: Database, id: Template['id']): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.templates.delete(id)
    return ok(null)
  })
}
