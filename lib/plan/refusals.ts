/** Why the server refused a change for good. */
export const refusalCodes = ['forbidden', 'policy', 'invalid', 'too-large', 'schema-ahead', 'schema-behind'] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What is true and what to do, for the person whose change it was; the change itself stays in the list until it is dealt with. */
export const refusalSentences: Readonly<Record<RefusalCode, string>> = {
  forbidden: 'This plan is not shared with you any more. Ask its owner to add you again, or discard the change.',
  policy: 'Your part in this plan does not allow this change. Ask the owner of the plan to make it, or discard it.',
  invalid: 'The team server could not read this change. Make it again by hand, or discard it.',
  'too-large': 'This change is too large for the team server. Make it in smaller parts, or discard it.',
  'schema-ahead':
    'The team server does not know this kind of change yet. Make it again after the server was updated, or discard it.',
  'schema-behind':
    'This change was made by a version of Sidemap that is too old. Update Sidemap and make it again, or discard it.',
}
