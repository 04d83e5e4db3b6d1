import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { execPath, env } from 'node:process'

export type RunningServer = { url: string; child: ChildProcess; kill: () => Promise<void>; stop: () => Promise<void> }

/** `npm run server` as a process of its own, on a free port, from when it says where it is. */
export async function runServer(settings: Record<string, string>): Promise<RunningServer> {
  const options = { env: { ...env, PORT: '0', LOG_LEVEL: 'silent', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] as const }
  const child = spawn(execPath, ['--import', 'tsx', 'lib/server/main.ts'], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString()
      const [, found] = /Sidemap is at (http:\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { url, child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
