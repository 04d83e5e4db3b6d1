/**
 * Every anchor this adapter has in the page of Google Docs. One list per thing looked for; candidates are tried one by one, newest
 * first, and the first that gives something acceptable wins. Behind each: when it was last seen to hold, and by whom.
 * No words of any language, no generated ids.
 */
export const selectors = {
  /** Its value is the document's name. */
  titleInput: [
    'input.docs-title-input', // 2026-08 copy-as-markdown; since 2014
    '.docs-title-widget input', // 2026-08 copy-as-markdown (the frame around it)
  ],
  /** The name as text, as the input mirrors it to know its width; the only one where nothing can be renamed. */
  titleLabel: [
    '.docs-title-input-label-inner', // 2026-08 copy-as-markdown
    '#docs-title-input-label-inner', // 2021-05 google-docs-utils
  ],
  account: [
    'a[href*="accounts.google.com/SignOutOptions"]', // 2026-05 live probe of Gmail: the control is Google's, not Gmail's
    'a[aria-label*="@"]', // 2026-07 live probe of Gmail
  ],
  /** The hidden frame that takes the keys while the user is in the document; made anew now and then. */
  textTarget: [
    'iframe.docs-texteventtarget-iframe', // 2026-08 Harper 1.x; since 2010
    '.docs-texteventtarget-iframe iframe', // 2026-10 desk study (a frame in the named element)
  ],
  /** Inside that frame. */
  editable: [
    '[contenteditable=true]', // 2026-08 Harper 1.x
    '[contenteditable]:not([contenteditable=false])', // 2026-10 desk study
    '[role=textbox]', // 2026-08 Harper 1.x
  ],
  caret: [
    '.kix-cursor-caret', // 2026-08 Harper 1.x
    '.docs-text-ui-cursor-blink', // 2026-10 desk study
  ],
  /** What scrolls the pages. */
  scroller: [
    '.kix-appview-editor', // 2026-08 Harper 1.x; since 2014
    '#docs-editor', // 2022-01 google-docs-utils
  ],
  /** What is drawn of the document; all lists together, since there is one per page or per tile. */
  drawn: [
    '.kix-page-paginated', // 2022-01 google-docs-utils
    'canvas.kix-canvas-tile-content', // 2026-08 Harper 1.x; since 2021-05
  ],
} as const
