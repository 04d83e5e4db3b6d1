/**
 * What an adapter finds things by, in groups that can be taken away one by one, as a change of Gmail would: elements that match
 * lose the named attributes and classes.
 */
export const selectorGroups = {
  main: [{ match: '[role=main]', attributes: ['role'] }],
  subject: [
    { match: 'h2.hP', classes: ['hP'], attributes: ['data-thread-perm-id', 'data-legacy-thread-id', 'role'] },
    { match: '.ha', classes: ['ha'] },
  ],
  threadIds: [
    { match: '[data-legacy-thread-id],[data-thread-perm-id]', attributes: ['data-legacy-thread-id', 'data-thread-perm-id'] },
  ],
  messageList: [
    { match: '[role=list]', attributes: ['role'] },
    { match: '[role=listitem]', attributes: ['role'], classes: ['h7', 'kv'] },
  ],
  messages: [{ match: '.adn,.adf', classes: ['adn', 'adf', 'ads'], attributes: ['data-message-id', 'data-legacy-message-id'] }],
  messageIds: [{ match: '[data-message-id]', attributes: ['data-message-id', 'data-legacy-message-id'] }],
  sender: [{ match: '.gD,.gF [email]', classes: ['gD'], attributes: ['email', 'name', 'data-hovercard-id'] }],
  recipients: [{ match: '.hb,.g2', classes: ['hb', 'g2'], attributes: ['email', 'name', 'data-hovercard-id'] }],
  date: [{ match: '.g3', classes: ['g3'], attributes: ['title', 'alt'] }],
  body: [{ match: '.ii,.a3s', classes: ['ii', 'gt', 'a3s', 'aiL'] }],
  collapsedBar: [{ match: '.kQ,.adx,.adv', classes: ['kQ', 'kx', 'adx', 'adv'] }],
  replyArea: [{ match: '.ip,.amn,.ams', classes: ['ip', 'adB', 'amn', 'ams'] }],
  compose: [
    { match: '.M9,.AD,.Hd,.aoI,.aSt', classes: ['M9', 'AD', 'Hd', 'aoI', 'aSt', 'aSs'], attributes: ['role', 'data-compose-id'] },
  ],
  composeFields: [{ match: 'form input[type=hidden],input[name=subjectbox]', attributes: ['name'], classes: ['aoT'] }],
  composeBody: [
    {
      match: '[g_editable],textarea.Ak',
      attributes: ['g_editable', 'role', 'contenteditable'],
      classes: ['Am', 'Al', 'editable', 'Ak'],
    },
  ],
  composeRecipients: [
    { match: '.anm', classes: ['anm'], attributes: ['name'] },
    { match: '[peoplekit-id]', attributes: ['peoplekit-id', 'role'] },
    { match: '.afV', classes: ['afV'], attributes: ['data-hovercard-id', 'data-name', 'role'] },
  ],
  composeToolbar: [
    { match: 'tr.btC,td.gU', classes: ['btC', 'gU', 'Up', 'a8X', 'oc'] },
    { match: '.aoO,.dC', classes: ['aoO', 'dC'] },
  ],
  signature: [
    {
      match: '.gmail_signature,.gmail_signature_prefix',
      classes: ['gmail_signature', 'gmail_signature_prefix'],
      attributes: ['data-smartmail'],
    },
  ],
  account: [{ match: 'header a[aria-label]', attributes: ['aria-label'] }],
  title: [],
} as const satisfies Record<string, readonly { match: string; attributes?: readonly string[]; classes?: readonly string[] }[]>

export type SelectorGroup = keyof typeof selectorGroups
