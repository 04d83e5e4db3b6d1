import process from 'node:process'
import type { Settings } from '../settings.ts'
import { createInvitation } from '../sign-in/invitations.ts'
import { clock, openData, random, startApi } from '../start.ts'
import { onlyWorkspace } from '../workspaces.ts'

/** Serves until it is told to stop (Ctrl+C, `docker stop`) or its own database ends. @throws Error with a sentence for people */
export async function serveCommand(settings: Settings): Promise<void> {
  const data = await openData(settings)
  try {
    const api = await startApi(data.sql, settings).catch((cause: unknown) => {
      throw new Error(busySentence(settings, cause), { cause })
    })
    say(`Sidemap is at ${settings.publicUrl ?? `http://${settings.host}:${api.port}`}`)
    if (!settings.databaseUrl) await sayCode(data.sql)
    const why = await Promise.race([signal(), data.ended.then(() => 'database')])
    if (why === 'database') process.exitCode = 1
    say(why === 'database' ? 'The database has ended, so the server ends too. Start it again.' : 'Stopping.')
    await api.stop()
  } finally {
    await data.close()
  }
}

/** Whoever can read the terminal of a server on a desk runs it; a server for others is entered by an owner's invitation. */
async function sayCode(sql: Parameters<typeof onlyWorkspace>[0]): Promise<void> {
  const ws = await onlyWorkspace(sql, { clock, random })
  const { code } = await createInvitation(
    sql,
    { clock, random },
    { ws, email: null, role: 'owner', madeBy: null, lives: 600_000 },
  )
  say(`Connect with this code in Settings > Workspace, within ten minutes, once: ${code}`)
}

function busySentence({ host, port }: Settings, cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what runs there, or set PORT to another one.`
  return `The server cannot listen on ${host}:${port}. Set HOST and PORT to an address of this machine.`
}

const signal = () =>
  new Promise<'signal'>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve('signal'))
  })

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
