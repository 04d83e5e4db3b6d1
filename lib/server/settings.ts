import * as z from 'zod'
import { type Result, fail, ok } from '../base/result.ts'

const text = z.string().trim().min(1)
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const list = text.transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

/** The environment, as README's table tells it. Nothing else is read from it. */
const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//).optional(),
  DATA_DIR: text.default('sidemap-data'),
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4870),
  PUBLIC_URL: url.optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  SIGN_IN_DOMAINS: list.optional(),
  EXTENSION_IDS: list.optional(),
  METRICS_TOKEN: z.string().min(20).optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'silent']).optional(),
}) // prettier-ignore

const sentences: Record<keyof z.infer<typeof Environment>, string> = {
  DATABASE_URL: 'DATABASE_URL must look like postgres://user:password@host:5432/name.',
  DATA_DIR: 'DATA_DIR must name a folder.',
  HOST: 'HOST must be an address to listen on, such as 127.0.0.1.',
  PORT: 'PORT must be a whole number from 0 to 65535.',
  PUBLIC_URL: 'PUBLIC_URL must be the https address that people reach this server by.',
  TRUST_PROXY: 'TRUST_PROXY must be the number of proxies in front of this server, 0 to 10.',
  OIDC_ISSUER: 'OIDC_ISSUER must be the address of your sign-in service, such as https://accounts.google.com.',
  OIDC_CLIENT_ID: 'OIDC_CLIENT_ID must not be empty.',
  OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET must not be empty.',
  SIGN_IN_DOMAINS: 'SIGN_IN_DOMAINS must be a list such as northwind.example or northwind.example=WORKSPACE.',
  EXTENSION_IDS: 'EXTENSION_IDS must be a list of extension ids.',
  METRICS_TOKEN: 'METRICS_TOKEN must have 20 characters or more.',
  LOG_LEVEL: 'LOG_LEVEL must be one of error, warn, info, silent.',
}

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string }

export type Settings = {
  /** None: the server starts a PostgreSQL of its own in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  host: string
  port: number
  publicUrl: string | undefined
  proxies: number
  oidc: OidcSettings | undefined
  /** Whoever has an address there may come in; `workspace` may be left out while there is only one. */
  domains: { domain: string; workspace: string | undefined }[]
  /** Ids of the extensions that may call; none means any. */
  extensions: string[]
  metricsToken: string | undefined
  logLevel: string
}

/** @returns the settings, or one sentence for each thing that is wrong: all at once, so that nobody restarts five times. */
export function readSettings(environment: Record<string, string | undefined>): Result<Settings, string[]> {
  const given = Object.fromEntries(Object.keys(sentences).map((name) => [name, environment[name] || undefined]))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof typeof sentences))
    return fail([...names].map((name) => sentences[name]))
  }
  const env = parsed.data
  const oidc = oidcOf(env)
  if (oidc === 'incomplete')
    return fail([
      'Sign-in needs all of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL, or none of the first three.',
    ])
  if (!env.DATABASE_URL && !isLoopback(env.HOST))
    return fail([`HOST=${env.HOST} opens this server to others: give it a database of your own first (DATABASE_URL).`])
  return ok({
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    proxies: env.TRUST_PROXY,
    oidc,
    domains: (env.SIGN_IN_DOMAINS ?? []).map((entry) => {
      const [domain = '', workspace] = entry.split('=')
      return { domain: domain.toLowerCase(), workspace }
    }),
    extensions: env.EXTENSION_IDS ?? [],
    metricsToken: env.METRICS_TOKEN,
    // On a desk each request would bury the code that was printed.
    logLevel: env.LOG_LEVEL ?? (env.DATABASE_URL ? 'info' : 'warn'),
  })
}

function oidcOf(env: z.infer<typeof Environment>): OidcSettings | 'incomplete' | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return undefined
  return issuer && clientId && clientSecret && env.PUBLIC_URL ? { issuer, clientId, clientSecret } : 'incomplete'
}

const isLoopback = (host: string) => /^(127\.|localhost$|::1$|\[::1\]$)/.test(host)
