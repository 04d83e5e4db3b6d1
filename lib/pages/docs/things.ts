import type { PageContext } from '../../detect/page-context.ts'
import type { Thing } from '../self-test.ts'
import type { selectors } from './selectors.ts'

const document = ({ doc }: PageContext) => doc !== null
const never = () => false
const lost =
  (name: string) =>
  ({ unreadable }: PageContext) =>
    unreadable.includes(name)
/** A document that nobody named has no name to read. */
const unnamed = ({ doc, unreadable }: PageContext) => doc !== null && unreadable.includes('doc.title')

/** What Sidemap looks for in the page of Google Docs. */
export const docsThings: Readonly<Record<keyof typeof selectors | 'title', Thing>> = {
  title: {
    what: 'Name of the document',
    without: 'No plan is found by the name; a linked document is still known.',
    needed: document,
    lost: unnamed,
  },
  titleInput: { what: 'Field with the name', without: 'The name is read from the tab.', needed: document, hasOtherWay: true },
  titleLabel: { what: 'Name as text', without: 'The name is read from its field.', needed: never },
  account: {
    what: 'Your own address',
    without: 'Your company may be taken for a buyer.',
    needed: () => true,
    lost: lost('account'),
  },
  caret: { what: 'The caret', without: 'The table is copied instead of inserted.', needed: document, lost: lost('doc.caret') },
  textTarget: { what: 'What takes the keys', without: 'The table is copied instead of inserted.', needed: document },
  editable: { what: 'The field inside it', without: 'The table is copied instead of inserted.', needed: document },
  scroller: { what: 'The pages', without: 'An insert is not confirmed.', needed: document, hasOtherWay: true },
  drawn: { what: 'What is drawn', without: 'An insert is not confirmed.', needed: document, hasOtherWay: true },
}
