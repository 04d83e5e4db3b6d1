/**
 * Every anchor this adapter has in Gmail's page. One list per thing looked for; candidates are tried one by one, newest
 * first, and the first that gives something acceptable wins (a comma-joined list would answer in document order instead).
 * When each was last seen to hold, by whom, and a saved page for it: `selector-facts.ts`, which does not ship in the page.
 * No words of any language, no generated ids; several hidden copies of everything exist, so callers scope and filter.
 */
export const selectors = {
  /** The view; stale ones stay in the page, hidden. */
  main: ['div[role=main]', '[role=main]', 'main'],
  /** The print view: a page of tables, without a view. */
  printed: ['.bodycontainer'],
  printedOwner: ['.bodycontainer > table b'],
  printedSubject: ['font[size="+1"]'],
  printedMessage: ['table.message'],
  printedRecipients: ['.recipient div:not(.replyto)'],
  subject: ['h2.hP', 'h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', '.ha h2', '.hP'],
  /** One message, expanded or collapsed: all lists together, then the outermost of each. */
  message: ['.adn', '.kv', '[data-message-id]', '[data-legacy-message-id]'],
  /** Around each message; guest lists and attachments inside a message are list items as well. */
  messageItem: ['[role=listitem]'],
  collapsedMessage: ['.kv', '[aria-expanded=false]'],
  expandedMessage: ['.adn', '.h7', '[aria-expanded=true]'],
  /** The bar that stands for several messages; its number. */
  folded: ['.adx', '.kQ', '.kx'],
  sender: ['span.gD[email]', '.gD[data-hovercard-id]', '.gF span[email]', 'span[email]', '[data-hovercard-id*="@"]'],
  /** The sender as words, where an attribute is gone. */
  senderLine: ['.gF', 'h3.iw'],
  recipient: ['.hb span.g2[email]', '.hb [email]', '.hb [data-hovercard-id*="@"]', '.g2[email]'],
  /** The opened details card: full To and Cc, one row each, labels translated. */
  detailsRow: ['.ajB tr', '.ajA tr'],
  date: ['.g3[title]', '.g3[alt]', '.gH span[title]'],
  /** A second, hidden one follows each message (the slot for translations). */
  body: ['.ii.gt .a3s', '.ii .a3s', '.a3s'],
  /** A message longer than about 102 KB ends with a link to the whole of it. */
  clipped: ['.iX a[href*="view=lg"]', 'a[href*="view=lg"][href*="permmsgid"]'],
  account: [
    'a[href*="accounts.google.com/SignOutOptions"]',
    '[role=banner] a[aria-label*="@"]',
    'header a[aria-label*="@"]',
    'a[aria-label*="@"]',
  ],
  /** Any sign of a compose; all lists together. */
  composeSign: ['[g_editable=true]', 'input[name=subjectbox]', 'input[name=composeid]'],
  compose: ['.M9', '.aoI', '.nH.Hd', '[role=dialog]', '.ip'],
  popupCompose: ['[role=dialog]', '.AD', '.dw'],
  fullscreenCompose: ['.aSt', '.aSs'],
  inlineCompose: ['.ip'],
  /** The field's row: `name` is not translated. FIELD is to, cc or bcc. */
  recipientChip: ['[name=FIELD] [role=option][data-hovercard-id]', '[name=FIELD] [data-hovercard-id]', '[name=FIELD] [email]'],
  /** Hidden inputs with addresses: chips before 2021-10, and the form's own mirror. */
  recipientMirror: ['input[type=hidden][name=FIELD]'],
  collapsedRecipients: ['.aoD.hl'],
  composeSubject: ['input[name=subjectbox]', 'input.aoT'],
  composeId: ['input[name=composeid]', 'input[name=draft]'],
  /** The form's own words about its draft, not translated: FIELD is draft, rt (the conversation), rm (the message answered), uet. */
  formField: ['input[type=hidden][name=FIELD]'],
  plainBody: ['textarea.Ak'],
  toolbar: ['tr.btC', '.btC'],
  /** Gmail's own icons in the toolbar: our button comes after them. */
  toolbarIcons: ['td.a8X', 'td.oc', 'td.Up'],
  /** Where her own text ends in a draft: signature, quotation. The earliest in the document counts. */
  draftTail: [
    '.gmail_signature_prefix',
    '.gmail_signature',
    '[data-smartmail=gmail_signature]',
    '.gmail_quote',
    '.gmail_attr',
    '.gmail_extra',
    'blockquote[type=cite]',
  ],
} as const
