import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.ts'
import { hostRules } from './host-rules.ts'
import { languages } from './language.ts'
import { startStandIn } from './server.ts'
import { surfaceNames } from './surfaces.ts'
import { threads } from './threads.ts'

const surface = surfaceNames.find((name) => name === process.argv[2]) ?? 'list'
const language = languages.find((name) => name === process.argv[3]) ?? 'en'
const standIn = await startStandIn({ surface, language })
const profile = await mkdtemp(join(tmpdir(), 'stand-in-'))
const options = [
  `--host-resolver-rules='${hostRules(standIn.port)}'`,
  '--ignore-certificate-errors',
  '--no-first-run',
  `--user-data-dir=${profile}`,
]
console.log(`The practice mailbox listens on 127.0.0.1:${standIn.port} until Ctrl-C. Open it with\n`)
console.log([findChromium() ?? 'chromium', ...options, `'${standIn.address(surface, threads.redlines)}'`].join(' '))
