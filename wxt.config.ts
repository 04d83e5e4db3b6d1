import { defineConfig } from 'wxt'

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type !== 'sidepanel')) return
      // A chunk of its own runs before those that hold zod; inside the entry's chunk it would run after them.
      const groups = [{ name: 'no-jit', test: /no-jit\.ts$/ }]
      Object.assign(config.build?.rollupOptions?.output ?? {}, { codeSplitting: { groups } })
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sidemap',
    description:
      'The mutual action plan of the deal you are reading about, beside the email. Works offline; your mail stays in the browser.',
    minimum_chrome_version: browser === 'chrome' ? '123' : undefined,
    permissions: ['storage', 'unlimitedStorage', 'alarms', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: ['https://mail.google.com/*'],
    action: { default_title: 'Open Sidemap' },
    commands: {
      [browser === 'chrome' ? '_execute_action' : '_execute_sidebar_action']: { suggested_key: { default: 'Alt+Shift+M' } },
      'insert-status': { suggested_key: { default: 'Alt+Shift+I' }, description: 'Insert plan status into the draft' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
})
