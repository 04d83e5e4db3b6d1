import { runTour } from './run-tour.ts'
import { tourArguments } from './tour-arguments.ts'

try {
  const folder = await runTour(tourArguments(process.argv.slice(2)), (line) => console.log(line))
  console.log(`Pictures and tour.json: ${folder}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1) // What was started before the failure would keep the process alive.
}
