import { afterAll, describe, expect, test } from 'vitest'
import { must } from '../../../../lib/base/must.ts'
import { surfaceNames } from '../../../stand-in/surfaces.ts'
import { allSwitchesOn } from '../../../stand-in/switches.ts'
import { cells } from './cells.ts'
import { comparable } from './comparable.ts'
import { expected } from './expected.ts'
import { mailboxOf } from './mailbox.ts'
import { writeReport, type Outcome } from './report.ts'
import { useMounted } from './use-mounted.ts'

const { see } = useMounted()
const { run, left } = cells()
const outcomes: Outcome[] = []
afterAll(() => console.log(writeReport(outcomes, left)))

test('there are at least 400 cells, and each switch that a reading could see is off in at least two', () => {
  expect(run.length).toBeGreaterThanOrEqual(400)
  const seldom = Object.keys(allSwitchesOn).filter((name) => run.filter(({ off }) => off === name).length < 2)
  expect(seldom).toEqual(['strictCsp', 'eatsKeys', 'needsPress'])
})

describe.each(surfaceNames)('%s', (surface) => {
  const own = run.filter((cell) => cell.surface === surface)

  test(`is read, written to and marked as it should be in ${own.length} languages and switches`, async () => {
    const sights = await see(own.map(mailboxOf))
    own.forEach((cell, at) => {
      const seen = comparable(must(sights[at], 'a sight'))
      const wanted = expected(cell)
      outcomes.push({ cell, isRight: JSON.stringify(seen) === JSON.stringify(wanted) })
      expect.soft(seen, `${surface}, ${cell.language}, without ${cell.off ?? 'nothing'}`).toEqual(wanted)
    })
  })
})
