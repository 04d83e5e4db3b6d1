import process from 'node:process'
import * as z from 'zod'
import type { Settings } from '../settings.ts'
import { clock, openData, random } from '../start.ts'
import { createWaysIn } from '../workspaces.ts'

/**
 * `code ADDRESS`: for an owner whose devices are gone or signed out, as all are after a restore, and whom nobody else can invite.
 *
 * @throws Error with a sentence for people
 */
export async function codeCommand(settings: Settings, [typed]: string[]): Promise<void> {
  const email = z.email().max(254).safeParse(typed)
  if (!email.success) throw new Error('Say the address of somebody who is in a workspace: code ada@northwind.example')
  if (settings.oidc) throw new Error('Here one signs in with the account of one’s company. No code is needed.')
  if (!settings.databaseUrl) throw new Error('A server with a database of its own prints a code when it starts. Start it again.')
  const data = await openData(settings)
  try {
    const codes = await createWaysIn(data.sql, { clock, random }, email.data)
    if (!codes.length) throw new Error(`Nobody with the address ${email.data} is in a workspace. Look at its spelling.`)
    for (const { name, code } of codes)
      process.stdout.write(`${email.data} can connect to ${name} with this code, within a day, once: ${code}\n`)
  } finally {
    await data.close()
  }
}
