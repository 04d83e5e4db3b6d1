import { parseArgs } from 'node:util'

export type TourArguments = {
  /** Folder for the pictures and tour.json. */
  out: string
  /** Whether to renew the readme's picture as well. */
  readme: boolean
}

const usage = 'npm run tour -- [--out DIR] [--readme]'

/** What was asked for on the command line. Throws a sentence, with the usage, for what it does not know. */
export function tourArguments(args: string[]): TourArguments {
  try {
    const options = { out: { type: 'string', default: 'out/tour' }, readme: { type: 'boolean', default: false } } as const
    const { out, readme } = parseArgs({ args, options }).values
    if (out === '') throw new Error('--out needs the name of a folder.')
    return { out, readme }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`, { cause: error })
  }
}
