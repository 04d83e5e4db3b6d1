import type { SelectorFacts } from '../selector-facts.ts'
import type { selectors } from './selectors.ts'

/** Of each candidate of the Docs selectors: seen by shipping code, a live probe, or in a desk study. */
export const selectorFacts = {
  titleInput: {
    'input.docs-title-input': ['2026-08', 'copy-as-markdown; since 2014', '2026-11-document'],
    '.docs-title-widget input': ['2026-08', 'copy-as-markdown (the frame around it)', '2026-11-changed'],
  },
  titleLabel: {
    '.docs-title-input-label-inner': ['2026-08', 'copy-as-markdown', '2026-11-document'],
    '#docs-title-input-label-inner': ['2021-05', 'google-docs-utils', '2026-11-changed'],
  },
  account: {
    'a[href*="accounts.google.com/SignOutOptions"]': [
      '2026-05',
      'live probe of Gmail: the control is Google’s, not Gmail’s',
      '2026-11-document',
    ],
    'a[aria-label*="@"]': ['2026-07', 'live probe of Gmail', '2026-11-changed'],
  },
  textTarget: {
    'iframe.docs-texteventtarget-iframe': ['2026-08', 'Harper 1.x; since 2010', '2026-11-document'],
    '.docs-texteventtarget-iframe iframe': ['2026-10', 'desk study (a frame in the named element)', '2026-11-changed'],
  },
  editable: {
    '[contenteditable=true]': ['2026-08', 'Harper 1.x', '2026-11-document'],
    '[contenteditable]:not([contenteditable=false])': ['2026-10', 'desk study', '2026-11-changed'],
    '[role=textbox]': ['2026-08', 'Harper 1.x', '2026-11-changed-target'],
  },
  caret: {
    '.kix-cursor-caret': ['2026-08', 'Harper 1.x', '2026-11-document'],
    '.docs-text-ui-cursor-blink': ['2026-10', 'desk study', '2026-11-changed'],
  },
  scroller: {
    '.kix-appview-editor': ['2026-08', 'Harper 1.x; since 2014', '2026-11-document'],
    '#docs-editor': ['2022-01', 'google-docs-utils', '2026-11-changed'],
  },
  drawn: {
    '.kix-page-paginated': ['2022-01', 'google-docs-utils', '2026-11-document'],
    'canvas.kix-canvas-tile-content': ['2026-08', 'Harper 1.x; since 2021-05', '2026-11-document'],
  },
} as const satisfies SelectorFacts<typeof selectors>
