import { findProgram } from './find-program.ts'

const program = {
  wish: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: ['/usr/bin', '/usr/local/bin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
}

/** Path of the Firefox to test in: `FIREFOX_PATH`, an installed one; null when there is none. */
export const findFirefox = (): string | null => findProgram(program)
