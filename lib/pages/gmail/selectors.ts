/**
 * Every anchor this adapter has in Gmail's page. One list per thing looked for; candidates are tried one by one, newest
 * first, and the first that gives something acceptable wins (a comma-joined list would answer in document order instead).
 * Behind each: when it was last seen to hold, and by whom (shipping code, a live probe or a saved page).
 * No words of any language, no generated ids; several hidden copies of everything exist, so callers scope and filter.
 */
export const selectors = {
  /** The view; stale ones stay in the page, hidden. */
  main: [
    'div[role=main]', // 2026-09 InboxSDK 2.2.26; same since 2014
    '[role=main]', // 2026-05 live probe
    'main', // 2026-05 live probe (imitations)
  ],
  subject: [
    'h2.hP', // 2026-09 InboxSDK 2.2.26; same since 2014
    'h2[data-legacy-thread-id]', // 2026-06 reading pane without the class
    'h2[data-thread-perm-id]', // 2026-03 scraper of ~100 threads a run
    '.ha h2', // 2016-05 saved page
    '.hP', // 2016-05 saved page
  ],
  /** One message, expanded or collapsed: all lists together, then the outermost of each. */
  message: [
    '.adn', // 2026-08 FlowCrypt live tests
    '.kv', // 2026-09 InboxSDK 2.2.26 (collapsed)
    '[data-message-id]', // 2026-07 live probe
    '[data-legacy-message-id]', // 2026-08 FlowCrypt live tests
  ],
  /** Around each message; guest lists and attachments inside a message are list items as well. */
  messageItem: [
    '[role=listitem]', // 2026-09 InboxSDK 2.2.26; same since 2016
  ],
  collapsedMessage: [
    '.kv', // 2026-09 InboxSDK 2.2.26; same since 2016
    '[aria-expanded=false]', // 2026-06 imitation of the reading pane
  ],
  expandedMessage: [
    '.adn', // 2026-08 FlowCrypt live tests
    '.h7', // 2026-09 InboxSDK 2.2.26
    '[aria-expanded=true]', // 2026-06 imitation of the reading pane
  ],
  /** The bar that stands for several messages; its number. */
  folded: [
    '.adx', // 2026-09 InboxSDK 2.2.26; same since 2016
    '.kQ', // 2026-09 InboxSDK 2.2.26
    '.kx', // 2016-05 saved page
  ],
  sender: [
    'span.gD[email]', // 2026-08 FlowCrypt; same since 2014
    '.gD[data-hovercard-id]', // 2026-05 live probe
    '.gF span[email]', // 2016-05 saved page
    'span[email]', // 2026-09 InboxSDK 2.2.26 (collapsed rows)
    '[data-hovercard-id*="@"]', // 2026-05 live probe
  ],
  recipient: [
    '.hb span.g2[email]', // 2026-09 InboxSDK 2.2.26; same since 2016
    '.hb [email]', // 2026-05 live probe
    '.hb [data-hovercard-id*="@"]', // 2026-05 live probe
    '.g2[email]', // 2016-05 saved page
  ],
  /** The opened details card: full To and Cc, one row each, labels translated. */
  detailsRow: [
    '.ajB tr', // 2026-05 live probe
    '.ajA tr', // 2018-05 saved page
  ],
  date: [
    '.g3[title]', // 2026-03 scraper; same since 2016
    '.g3[alt]', // 2016-05 saved page
    '.gH span[title]', // 2016-05 saved page
  ],
  /** A second, hidden one follows each message (the slot for translations). */
  body: [
    '.ii.gt .a3s', // 2026-09 InboxSDK 2.2.26; same since 2014
    '.ii .a3s', // 2026-05 live probe
    '.a3s', // 2026-08 FlowCrypt live tests
  ],
  /** A message longer than about 102 KB ends with a link to the whole of it. */
  clipped: [
    '.iX a[href*="view=lg"]', // 2026-08 FlowCrypt; since 2014
    'a[href*="view=lg"][href*="permmsgid"]', // 2026-08 FlowCrypt
  ],
  account: [
    'a[href*="accounts.google.com/SignOutOptions"]', // 2026-05 live probe
    '[role=banner] a[aria-label*="@"]', // 2026-05 live probe
    'header a[aria-label*="@"]', // 2026-05 live probe
    'a[aria-label*="@"]', // 2026-07 live probe
  ],
  /** Any sign of a compose; all lists together. */
  composeSign: [
    '[g_editable=true]', // 2026-08 Korean account checked by hand; same since 2014
    'input[name=subjectbox]', // 2026-09 InboxSDK 2.2.26; same since 2014
    'input[name=composeid]', // 2026-09 InboxSDK 2.2.26; same since 2020
  ],
  compose: [
    '.M9', // 2026-09 InboxSDK 2.2.26; inner wrappers moved in 2025-09
    '.aoI', // 2020-06 saved compose
    '.nH.Hd', // 2026-07 InboxSDK #1302
    '[role=dialog]', // 2026-07 live probe
    '.ip', // 2026-08 FlowCrypt live tests
  ],
  popupCompose: [
    '[role=dialog]', // 2026-07 live probe
    '.AD', // 2026-09 InboxSDK 2.2.26
    '.dw', // 2026-09 InboxSDK 2.2.26
  ],
  fullscreenCompose: [
    '.aSt', // 2026-09 InboxSDK 2.2.26
    '.aSs', // 2026-05 live probe
  ],
  inlineCompose: [
    '.ip', // 2026-08 FlowCrypt live tests; same since 2016
  ],
  /** The field's row: `name` is not translated. FIELD is to, cc or bcc. */
  recipientChip: [
    '[name=FIELD] [role=option][data-hovercard-id]', // 2026-05 live probe; since 2021-10
    '[name=FIELD] [data-hovercard-id]', // 2026-05 live probe
    '[name=FIELD] [email]', // 2021-11 InboxSDK
  ],
  /** Hidden inputs with addresses: chips before 2021-10, and the form's own mirror. */
  recipientMirror: [
    'input[type=hidden][name=FIELD]', // 2020-06 saved compose
  ],
  collapsedRecipients: [
    '.aoD.hl', // 2026-05 live probe; same since 2016
  ],
  composeSubject: [
    'input[name=subjectbox]', // 2026-09 InboxSDK 2.2.26; same since 2014
    'input.aoT', // 2026-05 live probe
  ],
  composeId: [
    'input[name=composeid]', // 2026-09 InboxSDK 2.2.26
    'input[name=draft]', // 2026-09 InboxSDK 2.2.26
  ],
  /** The form's own words about its draft, not translated: FIELD is draft, rt (the conversation), rm (the message answered), uet. */
  formField: [
    'input[type=hidden][name=FIELD]', // 2026-09 InboxSDK 2.2.26; same since 2020
  ],
  plainBody: [
    'textarea.Ak', // 2020-06 saved compose
  ],
  toolbar: [
    'tr.btC', // 2026-09 InboxSDK 2.2.26; same since 2018
    '.btC', // 2026-09 InboxSDK 2.2.26
  ],
  /** Gmail's own icons in the toolbar: our button comes after them. */
  toolbarIcons: [
    'td.a8X', // 2026-09 InboxSDK 2.2.26; same since 2018
    'td.oc', // 2026-05 live probe (formatting)
    'td.Up', // 2026-05 live probe (send)
  ],
  /** Where her own text ends in a draft: signature, quotation. The earliest in the document counts. */
  draftTail: [
    '.gmail_signature_prefix', // 2026-09 InboxSDK 2.2.26; same since 2020
    '.gmail_signature', // 2026-09 InboxSDK 2.2.26; same since 2014
    '[data-smartmail=gmail_signature]', // 2026-09 InboxSDK 2.2.26
    '.gmail_quote', // 2026-06 mails; same since 2014
    '.gmail_attr', // 2026-06 mails; since 2018
    '.gmail_extra', // 2016-05 saved page
    'blockquote[type=cite]', // 2026-06 mails
  ],
} as const

export type SelectorName = keyof typeof selectors
