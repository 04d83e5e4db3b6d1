import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedPerson } from '../../lib/plan/typed-person.ts'

test.each([
  ['Grace Lin grace@northgate.example', 'Grace Lin', 'grace@northgate.example'],
  ['Grace Lin <Grace@Northgate.example>', 'Grace Lin', 'grace@northgate.example'],
  ['grace@northgate.example Grace  Lin', 'Grace Lin', 'grace@northgate.example'],
  ['Grace', 'Grace', ''],
  ['grace@northgate.example', 'grace@northgate.example', 'grace@northgate.example'],
  ['-- grace@northgate.example', 'grace@northgate.example', 'grace@northgate.example'],
  ['李 7', '李 7', ''],
  ['Ann @@@', 'Ann @@@', ''],
])('"%s" is somebody', (text, name, email) => {
  expect(typedPerson(text)).toEqual({ name, email })
})

test.each(['@@@ <>', '', '  ', '!?', '🙂', '.@.'])('"%s" is nobody', (text) => {
  expect(typedPerson(text)).toBeNull()
})

test('whoever is read has a letter or a digit in the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '7', '@', '<', '>', ' ', '.', '!') }), (text) => {
      expect(typedPerson(text)?.name ?? 'nobody').toMatch(/[a-z0-9]/)
      expect(typedPerson(text) === null).toBe(!/[a-z0-9]/.test(text))
    }),
  )
})
