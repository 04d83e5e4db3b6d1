import type { SelectorFacts } from '../selector-facts.ts'
import type { selectors } from './selectors.ts'

/** Of each candidate of Gmail's selectors: seen by shipping code, a live probe or in a saved page. */
export const selectorFacts = {
  main: {
    'div[role=main]': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    '[role=main]': ['2026-05', 'live probe', '2026-11-changed-thread-attributes'],
    main: ['2026-05', 'live probe (imitations)', '2026-11-changed-thread-structure'],
  },
  printed: {
    '.bodycontainer': ['2026-08', 'copy-as-markdown', '2026-11-print'],
  },
  printedOwner: {
    '.bodycontainer > table b': ['2025-11', 'saved page', '2026-11-print'],
  },
  printedSubject: {
    'font[size="+1"]': ['2025-11', 'saved page', '2026-11-print'],
  },
  printedMessage: {
    'table.message': ['2026-08', 'copy-as-markdown', '2026-11-print'],
  },
  printedRecipients: {
    '.recipient div:not(.replyto)': ['2025-11', 'saved page', '2026-11-print'],
  },
  subject: {
    'h2.hP': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    'h2[data-legacy-thread-id]': ['2026-06', 'reading pane without the class', '2026-11-reading-pane'],
    'h2[data-thread-perm-id]': ['2026-03', 'scraper of ~100 threads a run', '2026-11-changed-thread-attributes'],
    '.ha h2': ['2016-05', 'saved page', '2026-11-changed-thread-structure'],
    '.hP': ['2016-05', 'saved page', '2026-11-changed-thread-bare'],
  },
  message: {
    '.adn': ['2026-08', 'FlowCrypt live tests', '2026-11-composes'],
    '.kv': ['2026-09', 'InboxSDK 2.2.26 (collapsed)', '2026-11-composes'],
    '[data-message-id]': ['2026-07', 'live probe', '2026-11-composes'],
    '[data-legacy-message-id]': ['2026-08', 'FlowCrypt live tests', '2026-11-changed-thread-attributes'],
  },
  messageItem: {
    '[role=listitem]': ['2026-09', 'InboxSDK 2.2.26; same since 2016', '2026-11-composes'],
  },
  collapsedMessage: {
    '.kv': ['2026-09', 'InboxSDK 2.2.26; same since 2016', '2026-11-composes'],
    '[aria-expanded=false]': ['2026-06', 'imitation of the reading pane', '2026-11-changed-thread-attributes'],
  },
  expandedMessage: {
    '.adn': ['2026-08', 'FlowCrypt live tests', '2026-11-changed-thread-bare'],
    '.h7': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-thread-bare'],
    '[aria-expanded=true]': ['2026-06', 'imitation of the reading pane', '2026-11-changed-thread-bare'],
  },
  folded: {
    '.adx': ['2026-09', 'InboxSDK 2.2.26; same since 2016', '2026-11-composes'],
    '.kQ': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-thread-attributes'],
    '.kx': ['2016-05', 'saved page', '2026-11-changed-thread-structure'],
  },
  sender: {
    'span.gD[email]': ['2026-08', 'FlowCrypt; same since 2014', '2026-11-composes'],
    '.gD[data-hovercard-id]': ['2026-05', 'live probe', '2026-11-changed-thread-attributes'],
    '.gF span[email]': ['2016-05', 'saved page', '2026-11-composes'],
    'span[email]': ['2026-09', 'InboxSDK 2.2.26 (collapsed rows)', '2026-11-changed-thread-structure'],
    '[data-hovercard-id*="@"]': ['2026-05', 'live probe', '2026-11-changed-thread-bare'],
  },
  senderLine: {
    '.gF': ['2016-05', 'saved page', '2026-11-sender-in-words'],
    'h3.iw': ['2026-05', 'live probe', '2026-11-sender-in-words'],
  },
  recipient: {
    '.hb span.g2[email]': ['2026-09', 'InboxSDK 2.2.26; same since 2016', '2026-11-composes'],
    '.hb [email]': ['2026-05', 'live probe', '2026-11-changed-thread-attributes'],
    '.hb [data-hovercard-id*="@"]': ['2026-05', 'live probe', '2026-11-changed-thread-structure'],
    '.g2[email]': ['2016-05', 'saved page', '2026-11-changed-thread-bare'],
  },
  detailsRow: {
    '.ajB tr': ['2026-05', 'live probe', '2026-11-thread-details'],
    '.ajA tr': ['2018-05', 'saved page', '2026-11-changed-thread-structure'],
  },
  date: {
    '.g3[title]': ['2026-03', 'scraper; same since 2016', '2026-11-composes'],
    '.g3[alt]': ['2016-05', 'saved page', '2026-11-changed-thread-attributes'],
    '.gH span[title]': ['2016-05', 'saved page', '2026-11-changed-thread-structure'],
  },
  body: {
    '.ii.gt .a3s': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    '.ii .a3s': ['2026-05', 'live probe', '2026-11-changed-thread-attributes'],
    '.a3s': ['2026-08', 'FlowCrypt live tests', '2026-11-changed-thread-structure'],
  },
  clipped: {
    '.iX a[href*="view=lg"]': ['2026-08', 'FlowCrypt; since 2014', '2026-11-changed-thread-attributes'],
    'a[href*="view=lg"][href*="permmsgid"]': ['2026-08', 'FlowCrypt', '2026-11-changed-thread-structure'],
  },
  account: {
    'a[href*="accounts.google.com/SignOutOptions"]': ['2026-05', 'live probe', '2026-11-composes'],
    '[role=banner] a[aria-label*="@"]': ['2026-05', 'live probe', '2026-11-changed-thread-attributes'],
    'header a[aria-label*="@"]': ['2026-05', 'live probe', '2026-11-changed-thread-structure'],
    'a[aria-label*="@"]': ['2026-07', 'live probe', '2026-11-changed-thread-bare'],
  },
  composeSign: {
    '[g_editable=true]': ['2026-08', 'Korean account checked by hand; same since 2014', '2026-11-composes'],
    'input[name=subjectbox]': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    'input[name=composeid]': ['2026-09', 'InboxSDK 2.2.26; same since 2020', '2026-11-composes'],
  },
  compose: {
    '.M9': ['2026-09', 'InboxSDK 2.2.26; inner wrappers moved in 2025-09', '2026-11-composes'],
    '.aoI': ['2020-06', 'saved compose', '2026-11-changed-drafts'],
    '.nH.Hd': ['2026-07', 'InboxSDK #1302', '2026-11-changed-drafts'],
    '[role=dialog]': ['2026-07', 'live probe', '2026-11-changed-drafts'],
    '.ip': ['2026-08', 'FlowCrypt live tests', '2026-11-changed-drafts'],
  },
  popupCompose: {
    '[role=dialog]': ['2026-07', 'live probe', '2026-11-composes'],
    '.AD': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-drafts'],
    '.dw': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-drafts'],
  },
  fullscreenCompose: {
    '.aSt': ['2026-09', 'InboxSDK 2.2.26', '2026-11-compose-fullscreen'],
    '.aSs': ['2026-05', 'live probe', '2026-11-changed-drafts'],
  },
  inlineCompose: {
    '.ip': ['2026-08', 'FlowCrypt live tests; same since 2016', '2026-11-composes'],
  },
  recipientChip: {
    '[name=FIELD] [role=option][data-hovercard-id]': ['2026-05', 'live probe; since 2021-10', '2026-11-composes'],
    '[name=FIELD] [data-hovercard-id]': ['2026-05', 'live probe', '2026-11-changed-drafts'],
    '[name=FIELD] [email]': ['2021-11', 'InboxSDK', '2026-11-changed-drafts'],
  },
  recipientMirror: {
    'input[type=hidden][name=FIELD]': ['2020-06', 'saved compose', '2026-11-compose-2020'],
  },
  collapsedRecipients: {
    '.aoD.hl': ['2026-05', 'live probe; same since 2016', '2026-11-compose-collapsed'],
  },
  composeSubject: {
    'input[name=subjectbox]': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    'input.aoT': ['2026-05', 'live probe', '2026-11-changed-drafts'],
  },
  composeId: {
    'input[name=composeid]': ['2026-09', 'InboxSDK 2.2.26', '2026-11-composes'],
    'input[name=draft]': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-drafts'],
  },
  formField: {
    'input[type=hidden][name=FIELD]': ['2026-09', 'InboxSDK 2.2.26; same since 2020', '2026-11-changed-drafts'],
  },
  plainBody: {
    'textarea.Ak': ['2020-06', 'saved compose', '2026-11-compose-plain'],
  },
  toolbar: {
    'tr.btC': ['2026-09', 'InboxSDK 2.2.26; same since 2018', '2026-11-composes'],
    '.btC': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-drafts'],
  },
  toolbarIcons: {
    'td.a8X': ['2026-09', 'InboxSDK 2.2.26; same since 2018', '2026-11-composes'],
    'td.oc': ['2026-05', 'live probe (formatting)', '2026-11-changed-drafts'],
    'td.Up': ['2026-05', 'live probe (send)', '2026-11-changed-drafts'],
  },
  draftTail: {
    '.gmail_signature_prefix': ['2026-09', 'InboxSDK 2.2.26; same since 2020', '2026-11-composes'],
    '.gmail_signature': ['2026-09', 'InboxSDK 2.2.26; same since 2014', '2026-11-composes'],
    '[data-smartmail=gmail_signature]': ['2026-09', 'InboxSDK 2.2.26', '2026-11-changed-drafts'],
    '.gmail_quote': ['2026-06', 'mails; same since 2014', '2026-11-changed-drafts'],
    '.gmail_attr': ['2026-06', 'mails; since 2018', '2026-11-changed-drafts'],
    '.gmail_extra': ['2016-05', 'saved page', '2026-11-changed-drafts'],
    'blockquote[type=cite]': ['2026-06', 'mails', '2026-11-changed-drafts'],
  },
} as const satisfies SelectorFacts<typeof selectors>
