import { expect, test } from 'vitest'
import { orderOf, readDue } from '../../lib/exchange/read-due.ts'
import { readOwners } from '../../lib/exchange/read-owners.ts'
import { statusOf } from '../../lib/exchange/read-status.ts'

const at = { today: '2026-11-21', order: 'mdy' } as const

test.for([
  ['2026-12-04', '2026-12-04'],
  ['2026-12-04T00:00:00.000Z', '2026-12-04'],
  ['12/4/2026', '2026-12-04'],
  ['12/4/2026 0:00:00', '2026-12-04'],
  ['4.12.2026', '2026-12-04'],
  ['46360', '2026-12-04'],
  ['46360.5', '2026-12-04'],
  ['December 4, 2026', '2026-12-04'],
  ['Fri, Dec 4', '2026-12-04'],
  ['Nov 1', '2026-11-01'],
  ['Sep 1', '2026-09-01'],
  ['Mar 2', '2027-03-02'],
  ['Nov 30 → Dec 4', '2026-12-04'],
  ['Nov 30, 2026 - Dec 4, 2026', '2026-12-04'],
  ['Week of Nov 30', '2026-11-30'],
  ['12/18 (firm)', '2026-12-18'],
])('“%s” is %s', ([text = '', date]) => {
  expect(readDue(text, at)).toMatchObject({ date, said: '' })
})

test.for([['TBD'], ['n/a'], ['-'], [''], ['[DATE]'], ['____'], ['?']])('“%s” is no date yet', ([text = '']) => {
  expect(readDue(text, at)).toEqual({ date: null, said: '', taken: false })
})

test.for([['end of quarter'], ['soon'], ['W1'], ['Q3'], ['after legal'], ['12345']])(
  '“%s” is words in place of a date',
  ([text = '']) => {
    expect(readDue(text, at)).toEqual({ date: null, said: text, taken: false })
  },
)

test('a plan drafted in another year has its dates in the time after that', () => {
  expect(readDue('Nov 30', { ...at, drafted: '2024-10-28' }).date).toBe('2024-11-30')
})

test('one date that fits one order alone tells it for all, and only without one it is open', () => {
  expect(orderOf(['12/4', '13/4', ''])).toEqual({ order: 'dmy', open: null })
  expect(orderOf(['12/4', '4/13'])).toEqual({ order: 'mdy', open: null })
  expect(orderOf(['12/4', '5/5'])).toEqual({ order: null, open: '12/4' })
  expect(orderOf(['Dec 4', '5/5'])).toEqual({ order: null, open: null })
})

const of = (cell: string) =>
  readOwners(cell, { account: 'Northgate Bank', seller: 'Kestrel' }).map(({ name, side, title }) => [name, side, title])
test.for<[string, ReturnType<typeof of>]>([
  ['John (Buyer) + Sarah (Us)', [['John', 'buyer', ''], ['Sarah', 'seller', '']]],
  ['Mary (Buyer Legal)', [['Mary', 'buyer', 'Legal']]],
  ['Sarah / Priya', [['Sarah', null, ''], ['Priya', null, '']]],
  ['Sarah (Kestrel)', [['Sarah', 'seller', '']]],
  ['Grace Lin, CFO', [['Grace Lin', null, 'CFO']]],
  ['Northgate: Grace Lin', [['Grace Lin', 'buyer', '']]],
  ['@Grace Lin', [['Grace Lin', null, '']]],
  ['Both', [['', 'both', '']]],
  ['Us', [['', 'seller', '']]],
  ['Northgate', [['', 'buyer', '']]],
  ['TBD', []],
  ['Customer', [['', 'buyer', '']]],
])('“%s” names its owners', ([cell, owners]) => {
  expect(of(cell)).toEqual(owners)
}) // prettier-ignore

test('an address in a cell is the owner’s', () => {
  expect(readOwners('Grace Lin (grace@northgate.example)', {})[0]).toMatchObject({
    name: 'Grace Lin',
    email: 'grace@northgate.example',
  })
  expect(readOwners('Grace Lin grace@northgate.example', {})[0]).toMatchObject({
    name: 'Grace Lin',
    email: 'grace@northgate.example',
  })
})

test.for([
  ['Done', 'done'], ['✅', 'done'], ['✓ Complete', 'done'], ['TRUE', 'done'], ['100%', 'done'], ['Complete (Nov 3)', 'done'], ['x', 'done'],
  ['In Progress', 'doing'], ['60%', 'doing'], ['In progress - waiting for legal', 'doing'], ['🟡', 'doing'], ['Started', 'doing'],
  ['Not Started', 'open'], ['FALSE', 'open'], ['To do', 'open'], ['☐', 'open'], ['0%', 'open'],
  ['Done - see notes', 'done'], ['Completed 11/3', 'done'], ['Complete by 12/4', null], ['Done once signed', null], ['Done?', null],
  ['Completed 2 of 5', null], ['Complete: 40%', null],
  ['Blocked', null], ['', null], ['red', null],
] as const)('“%s” is the status %s', ([text, status]) => {
  expect(statusOf(text)).toBe(status)
}) // prettier-ignore
