import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import law, { folders } from '../.dependency-cruiser.mjs'

// dependency-cruiser beside a TypeScript it does not know (7 and up) looks at nothing and reports success, so what it saw is counted.
test('the law looks at every file of the product', async () => {
  const { modules } = await cruiseTree('.')
  const seen = modules.map((module) => module.source).filter((path) => roots.some((root) => path.startsWith(`${root}/`)))
  expect(seen.filter(isTypeScript).sort()).toEqual(filesUnder('.').sort())
})

test('every file of the product lies in a folder that has a row in the law', () => {
  const strays = filesUnder('.').filter((path) => !Object.keys(folders).some((folder) => path.startsWith(`${folder}/`)))
  expect(strays).toEqual([])
})

test('every breach planted in the fixtures is found, and nothing else is', async () => {
  const { summary } = await cruiseTree('test/fixtures/law')
  const found = summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`)
  expect(found.sort()).toEqual(plantedBreaches().sort())
})

test('every rule of the law has a planted breach', () => {
  const planted = new Set(plantedBreaches().map((breach) => breach.split(' breaks ')[1]))
  expect(law.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
})

const roots = ['entrypoints', 'components', 'lib']
const isTypeScript = (path: string) => /\.tsx?$/.test(path)

async function cruiseTree(tree: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = law.options
  const rules = { ruleSet: { forbidden: law.forbidden }, validate: true, baseDir: resolve(tree) }
  const { output } = await cruise(roots, { ...options, ...rules }, enhancedResolveOptions)
  return output as ICruiseResult
}

function filesUnder(tree: string): string[] {
  return roots.flatMap((root) =>
    readdirSync(`${tree}/${root}`, { recursive: true, encoding: 'utf8' })
      .filter(isTypeScript)
      .map((path) => `${root}/${path}`),
  )
}

/** Every `// breaks rule, rule` in the fixtures, as `file breaks rule`. */
function plantedBreaches(): string[] {
  const tree = 'test/fixtures/law'
  return filesUnder(tree).flatMap((path) => {
    const comments = readFileSync(`${tree}/${path}`, 'utf8').matchAll(/\/\/ breaks (.+)$/gm)
    return [...comments].flatMap(([, names = '']) => names.split(', ').map((name) => `${path} breaks ${name}`))
  })
}
