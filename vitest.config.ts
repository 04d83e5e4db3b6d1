import { defineConfig } from 'vitest/config'

const pure = ['base', 'dates', 'detect', 'exchange', 'plan', 'render', 'wire'].map((folder) => `test/${folder}/**/*.test.ts`)
/** Tests that need a database: one PostgreSQL for all of them, started when the first of them is asked for. */
const server = ['server', 'sync'].map((folder) => `test/${folder}/**/*.test.ts`)
const unit = {
  // Files share what they import: it took as long as the tests (pure functions: 54 s instead of 102 s, 2026-11).
  isolate: false,
  setupFiles: ['test/setup.ts'],
  // Long enough for a property's thousand runs on a machine with other things to do.
  testTimeout: 120_000,
  maxWorkers: 2,
  sequence: { groupOrder: 0 },
}

export default defineConfig({
  test: {
    // A busy machine may make a browser late once; what fails twice is broken.
    retry: process.env['CI'] ? 1 : 0,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'out/test-results.json' }]] : ['default'],
    projects: [
      {
        test: {
          name: 'pure',
          include: pure,
          ...unit,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', ...pure, ...server],
          ...unit,
        },
      },
      {
        test: {
          name: 'server',
          include: server,
          globalSetup: ['test/server/start-postgres.ts'],
          hookTimeout: 60_000,
          ...unit,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          setupFiles: ['test/setup.ts'],
          // Each file starts a browser of its own; what they import they may share (2 s a file, 2026-11).
          isolate: false,
          // Two browsers, one for each core of a small machine. More would only make each other late: a test mostly waits for
          // one page (262 s instead of 390 s on two cores, 2026-11).
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
