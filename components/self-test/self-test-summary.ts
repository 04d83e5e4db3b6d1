import type { TestedThing } from './self-test-port.ts'

/** What the self-test of one page comes to, in a sentence or two; null when the tab did not answer. */
export function selfTestSummary(things: TestedThing[] | null): string {
  if (things === null) return 'This tab does not answer. It was open before Sidemap was installed or updated: reload it once.'
  const count = (state: TestedThing['state']) => things.filter((thing) => thing.state === state).length
  const [missing, fallback] = [count('missing'), count('fallback')]
  if (missing > 0)
    return `${missing} of the things looked for ${missing === 1 ? 'is' : 'are'} missing. The rest works, and copying always does.`
  if (fallback > 0)
    return `Understood. ${fallback} ${fallback === 1 ? 'thing was' : 'things were'} found another way, so the page has begun to change. Nothing stops working.`
  return 'Understood. All that was looked for was found.'
}
