/**
 * The ways in which Gmail is hard to read, one switch each; on = as bad as the real page. The number is the item of the list of
 * behaviours that was gathered from public sources in November 2026; README.md says what each does.
 */
export const allSwitchesOn = {
  /** 1. Hidden old views with rows, a subject and messages of their own; a closed compose stays in the DOM. */
  staleViews: true,
  /** 2. No `role=main` for a while; content later than the hash; a hash set by script shows the old view for a time. */
  lateMain: true,
  /** 3. Headers before bodies; collapsed messages without bodies; a bar that stands for many messages. */
  lateBodies: true,
  /** 4. A second, hidden and empty body per message. */
  secondBody: true,
  /** 5. A message without legacy id; threads whose perm id is missing or the word "undefined". */
  missingIds: true,
  /** 6. A plain-text twin beside the editor, and a prompt box of the same role before it. */
  decoyEditors: true,
  /** 7. A minimised compose restored at start; title bars of two kinds. */
  composeVariants: true,
  /** 8. Chips without names, a suggestion, a hovercard elsewhere, recipients collapsed to names, a search box that is a combobox. */
  chipVariants: true,
  /** 9. Bidi marks in the Send tooltip, U+202F in times. */
  bidiMarks: true,
  /** 10. Content-Security-Policy with Trusted Types, nonces and no foreign frames. */
  strictCsp: true,
  /** 11. Single letters act when the target is not editable; a compose stops the keys it gets. */
  eatsKeys: true,
  /** 12. Title and account control in the interface language. */
  translatedLabels: true,
  /** 13. The dark theme shows in computed colours only. */
  colourOnlyTheme: true,
  /** 14. Ids differ on every load and re-render; rows are recreated, and one is re-used for another conversation. */
  changingIds: true,
  /** 15. Saves 200 ms after input; recipients of a fresh compose vanish once for a moment; leaving a thread closes the reply. */
  lateSaves: true,
  /** 16. Controls ignore a bare `click()`. */
  needsPress: true,
  /** 17. Quotes trimmed behind three dots; a long message clipped. */
  hiddenText: true,
  /** 18. New text inside the quote container; quotes without a container. */
  oddQuotes: true,
  /** 19. The container of the conversation as it is since 2023-11; before, a table. */
  newContainer: true,
  /** 20. Recipients of a draft as chips of 2021-10; before, a text area with hidden inputs beside it. */
  chipRecipients: true,
  /** 21. The form of a reply several boxes deep (2025-09); before, the first child. */
  wrappedReply: true,
  /** 22. The buttons of 2025-11 beside a message. */
  newReplyButtons: true,
  /** 23. Emoji of a subject are images without text (2023-01). */
  emojiImages: true,
  /** 24. Recipients of a message one box deeper (2025-11). */
  nestedRecipients: true,
  /** 25. In the reading pane the subject is without its class (2026-06). */
  bareSubject: true,
  /** 26. Marks, boxes and attributes of other extensions. */
  otherExtensions: true,
  /** 27. The title ends with the company's name instead of "Gmail". */
  companyTitle: true,
}

export type Switches = typeof allSwitchesOn
export type SwitchName = keyof Switches
