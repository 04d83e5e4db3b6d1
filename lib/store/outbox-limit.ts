/** Unsent changes of one deal that are kept one by one before they are folded. */
export const outboxLimit = 40
