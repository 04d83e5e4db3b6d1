import { config } from './config.ts'

export type Theme = 'light' | 'dark'

const colours: Record<Theme, Record<string, string>> = {
  light: {
    page: '#f6f8fc',
    card: '#ffffff',
    ink: '#1f1f1f',
    'ink-2': '#444746',
    'ink-3': '#5e5e5e',
    body: '#222222',
    search: '#eaf1fb',
    selected: '#d3e3fd',
    label: '#e9eaed',
    line: '#e5e7ec',
    unread: '#ffffff',
    read: '#f2f6fc',
    bar: '#f2f6fc',
    shadow: 'rgb(0 0 0 / 0.24)',
    ring: 'rgb(0 0 0 / 0.05)',
    link: '#0b57d0',
    send: '#0b57d0',
    'on-send': '#ffffff',
  },
  dark: {
    page: '#17181b',
    card: '#1f2023',
    ink: '#e6e6e6',
    'ink-2': '#c4c7c5',
    'ink-3': '#a8abad',
    body: '#e3e3e3',
    search: '#2b2d31',
    selected: '#1f3760',
    label: '#37393d',
    line: '#303236',
    unread: '#26282b',
    read: '#1f2023',
    bar: '#2b2d31',
    shadow: 'rgb(0 0 0 / 0.6)',
    ring: 'rgb(255 255 255 / 0.1)',
    link: '#a8c7fa',
    send: '#a8c7fa',
    'on-send': '#062e6f',
  },
}

const sheet = new CSSStyleSheet()

/** Changes the colours of the page and nothing else: no attribute or class tells which theme it is. */
export function setTheme(theme: Theme): void {
  const lines = Object.entries(colours[theme]).map(([name, value]) => `--${name}:${value};`)
  sheet.replaceSync(`:root{${lines.join('')}}`)
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  if (!config.switches.colourOnlyTheme) document.documentElement.dataset['theme'] = theme
}
