import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { redact } from '../../../lib/pages/redact.ts'
import { selectors } from '../../../lib/pages/gmail/selectors.ts'
import { fixture } from './fixture.ts'

const names = readdirSync(new URL('../../fixtures/gmail', import.meta.url)).map((file) => file.replace('.html', ''))

test('a report of the page holds none of its words, names or addresses', () => {
  for (const name of names) {
    const report = redact(fixture(name).documentElement, selectors)
    expect(report).not.toMatch(
      /@(kestrel|northgate|elsewhere|list)|Sarah|Priya|Grace|Northgate|Security|review|status|Sicherheit|19a9f3c2b1d0e4a4|1849273645091827364/,
    )
  }
})
