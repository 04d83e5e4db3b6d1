import { resolve } from 'node:path'
import { defineConfig } from 'wxt'

type Chunking = { getModuleInfo(id: string): { importedIds: string[] } | null }

/** Names the chunk of every module that the panel's page imports statically, directly or through others; no other module has a name. */
function firstPaint(): (id: string, chunking: Chunking) => string | null {
  const entry = resolve('entrypoints/sidepanel/main.tsx')
  const needed = new Set<string>()
  return (id, chunking) => {
    if (needed.size === 0) {
      needed.add(entry)
      for (const each of needed) for (const imported of chunking.getModuleInfo(each)?.importedIds ?? []) needed.add(imported)
    }
    return id !== entry && needed.has(id) ? 'panel' : null
  }
}

/**
 * Nothing leaves the machine until she connects a workspace, whose server gets the plans and the names in them: then Firefox asks
 * (from 140 on). The id claims no address.
 */
const gecko = {
  id: '{7c1e5b0a-3f52-4d0e-9c6b-5a8f1d2e4b90}',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'], optional: ['personallyIdentifyingInfo', 'authenticationInfo'] },
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type !== 'sidepanel')) return
      // A chunk of its own runs before those that hold zod; inside the entry's chunk it would run after them.
      // What the panel's first paint needs is one chunk: cut into what other pages share, it would be 7 KB larger (gzip, 2026-11).
      const groups = [
        { name: 'no-jit', test: /no-jit\.ts$/ },
        { name: firstPaint(), debugName: 'panel' },
      ]
      Object.assign(config.build?.rollupOptions?.output ?? {}, { codeSplitting: { groups } })
      Object.assign(config.build ?? {}, { chunkSizeWarningLimit: 700 }) // Its budget is held by the bench, gzipped.
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sidemap',
    description:
      'The mutual action plan of the deal you are reading about, beside the email. Works offline; your mail stays in the browser.',
    minimum_chrome_version: browser === 'chrome' ? '123' : undefined,
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko } } : {}),
    // `identity` opens a company's sign-in in a window of its own. Chrome asks for it then; Firefox knows it only from the start.
    permissions: ['storage', 'unlimitedStorage', 'alarms', browser === 'chrome' ? 'sidePanel' : 'identity'],
    ...(browser === 'chrome' ? { optional_permissions: ['identity'] } : {}),
    host_permissions: ['https://mail.google.com/*', 'https://docs.google.com/document/*'],
    // Firefox puts a button into its menu of extensions unless told otherwise, and there it is the way to the sidebar.
    action: { default_title: 'Open Sidemap', ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}) },
    commands: {
      [browser === 'chrome' ? '_execute_action' : '_execute_sidebar_action']: { suggested_key: { default: 'Alt+Shift+M' } },
      'insert-status': { suggested_key: { default: 'Alt+Shift+I' }, description: 'Insert plan status into the draft' },
    },
    // A workspace's server may have any address. Plain http is for one on this machine.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
})
