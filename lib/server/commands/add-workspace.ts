import process from 'node:process'
import * as z from 'zod'
import { line } from '../../wire/terms.ts'
import type { Settings } from '../settings.ts'
import { clock, openData, random } from '../start.ts'
import { addWorkspace } from '../workspaces.ts'

const Wanted = z.object({ name: line(100).min(1), email: z.email().max(254) })

/** `workspace NAME ADDRESS`. @throws Error with a sentence for people */
export async function addCommand(settings: Settings, [name, email]: string[]): Promise<void> {
  const wanted = Wanted.safeParse({ name, email })
  if (!wanted.success)
    throw new Error(
      'Say the name of the workspace and the address of its first owner: workspace "Northwind" ada@northwind.example',
    )
  if (!settings.databaseUrl)
    throw new Error('A server with a database of its own has one workspace. Set DATABASE_URL to have more.')
  const data = await openData(settings)
  try {
    const { ws, code } = await addWorkspace(data.sql, { clock, random }, wanted.data)
    const how = settings.oidc ? 'sign in with that address' : `connect with this code, within a week, once: ${code}`
    process.stdout.write(`Workspace ${ws} is made. ${wanted.data.email} owns it, and can now ${how}\n`)
  } finally {
    await data.close()
  }
}
