import { expect, test } from 'vitest'
import { readSettings } from '../../lib/server/settings.ts'

const whole = { DATABASE_URL: 'postgres://sidemap:secret@db:5432/sidemap', PUBLIC_URL: 'https://sidemap.northwind.example/' }
const oidc = { OIDC_ISSUER: 'https://login.northwind.example', OIDC_CLIENT_ID: 'sidemap', OIDC_CLIENT_SECRET: 'secret' }

test('with nothing set it serves this machine alone, from a folder of its own', () => {
  expect(readSettings({})).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 4870, databaseUrl: undefined, logLevel: 'warn' },
  })
})

test('a team’s server has its database, its sign-in and its domains', () => {
  const settings = readSettings({
    ...whole,
    ...oidc,
    SIGN_IN_DOMAINS: 'Northwind.example, globex.example=WsOfGlobex123456',
    HOST: '0.0.0.0',
  })
  expect(settings).toMatchObject({
    ok: true,
    value: {
      publicUrl: 'https://sidemap.northwind.example',
      oidc: { issuer: oidc.OIDC_ISSUER },
      domains: [
        { domain: 'northwind.example', workspace: undefined },
        { domain: 'globex.example', workspace: 'WsOfGlobex123456' },
      ],
    },
  })
})

test('a variable that is set to nothing is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ ok: true, value: { port: 4870 } })
})

test('all that is wrong is told at once, in sentences that do not repeat what was set', () => {
  const settings = readSettings({
    PORT: 'many',
    DATABASE_URL: 'mysql://root:hunter2@db',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'short',
  })
  const sentences = settings.ok ? [] : settings.problem
  expect(sentences).toHaveLength(4)
  expect(sentences.join(' ')).not.toMatch(/hunter2|many|loud|short\b/)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['half of a sign-in', { ...whole, OIDC_ISSUER: oidc.OIDC_ISSUER }, /all of OIDC_ISSUER/],
  ['a sign-in without an address to come back to', { DATABASE_URL: whole.DATABASE_URL, ...oidc }, /PUBLIC_URL/],
  ['a server for others on a database of its own', { HOST: '0.0.0.0' }, /DATABASE_URL/],
])('%s does not start', (_, environment, sentence) => {
  const settings = readSettings(environment)
  expect(settings.ok ? '' : settings.problem.join(' ')).toMatch(sentence)
})
