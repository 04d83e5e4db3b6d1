import process from 'node:process'
import { codeCommand } from './commands/add-code.ts'
import { addCommand } from './commands/add-workspace.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { serveCommand } from './commands/serve.ts'
import { readSettings } from './settings.ts'

/** `npm run server [-- COMMAND ...]`. A command ends with a sentence on standard error when something is in its way. */
const commands: Record<string, (settings: Settings, args: string[]) => Promise<void>> = {
  serve: serveCommand,
  workspace: addCommand,
  code: codeCommand,
  backup: backupCommand,
  restore: restoreCommand,
}
type Settings = Parameters<typeof serveCommand>[0]

const usage = `Usage:
  npm run server                              serve; without DATABASE_URL on a database of its own, for this machine
  npm run server -- workspace NAME ADDRESS    add a workspace, with its first owner's address
  npm run server -- code ADDRESS              a code for somebody who is in and cannot get in any more
  npm run server -- backup FILE               write everything to a file, also while the server runs
  npm run server -- restore FILE              put such a file into an empty database`

const [name = 'serve', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
const settings = readSettings(process.env)
if (!command) end(usage)
else if (!settings.ok) end(settings.problem.join('\n'))
else await command(settings.value, args).catch((error: unknown) => end(error instanceof Error ? error.message : String(error)))

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
