import { hasDisplay } from './has-display.ts'
import { practise } from './practise.ts'
import { runTour } from './run-tour.ts'

const say = (line: string) => console.log(line)
try {
  if (hasDisplay(process.platform, process.env)) await practise(say)
  else {
    say('There is no display here, so a tour runs instead: the same extension in a headless browser, a picture of each step.')
    say(`Pictures: ${await runTour({ out: 'out/tour', readme: false }, say)}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1) // What was started before the failure would keep the process alive.
}
