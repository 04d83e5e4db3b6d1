/**
 * Every anchor this adapter has in the page of Google Docs. One list per thing looked for; candidates are tried one by one, newest
 * first, and the first that gives something acceptable wins. When each was last seen to hold, by whom, and a saved page for it:
 * `selector-facts.ts`, which does not ship in the page.
 * No words of any language, no generated ids.
 */
export const selectors = {
  /** Its value is the document's name. */
  titleInput: ['input.docs-title-input', '.docs-title-widget input'],
  /** The name as text, as the input mirrors it to know its width; the only one where nothing can be renamed. */
  titleLabel: ['.docs-title-input-label-inner', '#docs-title-input-label-inner'],
  account: ['a[href*="accounts.google.com/SignOutOptions"]', 'a[aria-label*="@"]'],
  /** The hidden frame that takes the keys while the user is in the document; made anew now and then. */
  textTarget: ['iframe.docs-texteventtarget-iframe', '.docs-texteventtarget-iframe iframe'],
  /** Inside that frame. */
  editable: ['[contenteditable=true]', '[contenteditable]:not([contenteditable=false])', '[role=textbox]'],
  caret: ['.kix-cursor-caret', '.docs-text-ui-cursor-blink'],
  /** What scrolls the pages. */
  scroller: ['.kix-appview-editor', '#docs-editor'],
  /** What is drawn of the document; all lists together, since there is one per page or per tile. */
  drawn: ['.kix-page-paginated', 'canvas.kix-canvas-tile-content'],
} as const
