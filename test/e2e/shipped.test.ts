import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extensionDir } from './practice.ts'

const read = (file: string) => readFile(join(extensionDir, file), 'utf8')
const named = async (end: RegExp) => (await readdir(extensionDir, { recursive: true })).filter((file) => end.test(file))

test('the extension asks for these permissions and no others, and no other program may talk to it', async () => {
  const manifest = JSON.parse(await read('manifest.json')) as Record<string, unknown>
  expect(manifest).toMatchObject({
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'sidePanel'],
    optional_permissions: ['identity'],
    host_permissions: ['https://mail.google.com/*', 'https://docs.google.com/document/*'],
  })
  for (const key of ['externally_connectable', 'web_accessible_resources', 'optional_host_permissions', 'sandbox'])
    expect([key, manifest[key]]).toEqual([key, undefined])
  expect(JSON.stringify(manifest['content_scripts'])).not.toContain('all_frames')
})

test('its pages load scripts, styles, fonts and pictures from nowhere but the extension, and talk to servers over TLS or to this machine', async () => {
  const manifest = JSON.parse(await read('manifest.json')) as { content_security_policy: { extension_pages: string } }
  const policy = new Map(
    manifest.content_security_policy.extension_pages.split('; ').map((rule) => rule.split(/ (.*)/s) as [string, string]),
  )
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self' https: http://127.0.0.1:* http://localhost:*",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})

/** Code that was not in the package when it was reviewed. */
const remote: [string, RegExp][] = [
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew Function\s*\(/],
  ['a script from an address', /import\s*\(\s*[`'"]https?:|importScripts\s*\(|<script[^>]+src=["'](https?:)?\/\//],
  ['a timer that compiles text', /set(?:Timeout|Interval)\s*\(\s*[`'"]/],
]

test('nothing in the package loads or compiles code at run time', async () => {
  const files = await named(/\.(js|html)$/)
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const text = await read(file)
    for (const [what, pattern] of remote) expect([file, what, pattern.exec(text)?.[0]]).toEqual([file, what, undefined])
  }
})

test('what is looked for would be found', () => {
  const samples = ['eval ("1")', 'new Function("x")', 'import("https://cdn.example/x.js")', 'setTimeout("x()", 1)']
  for (const [index, [, pattern]] of remote.entries()) expect(pattern.test(samples[index] ?? '')).toBe(true)
})
