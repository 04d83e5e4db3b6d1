import { installFromDebian, isDebianRoot } from './install.ts'
import { findFirefox } from './stand-in/find-firefox.ts'

ensureFirefox()

/** Path of a Firefox to test in, installed first where none is there. Throws a sentence saying what to install. */
function ensureFirefox(): void {
  const found = findFirefox() ?? firefoxFromDebian()
  if (!found) throw new Error('No Firefox to test in. Install Firefox 140 or later, or set FIREFOX_PATH to one, and try again.')
  console.log(`Firefox: ${found}`)
}

function firefoxFromDebian(): string | null {
  if (isDebianRoot()) console.log("Installing Debian's Firefox, about 80 MB...")
  return installFromDebian('firefox-esr', 'fonts-liberation') ? findFirefox() : null
}
