import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/**
 * One line of JSON for each request: id, route, status, milliseconds, person. Never a body, a token, an address of a person or
 * a query string. They go to standard output, unless a test reads them.
 */
export function createLog(level: string, destination?: { write: (line: string) => void }): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}

/** What may be told of an error: its name, its code, where it was thrown. Its message may quote what somebody wrote. */
export function errorFacts(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error ? { code: String(error.code) } : {}
  return { error: error.name, ...code, at: frames.slice(0, 6).map((line) => line.trim()) }
}
