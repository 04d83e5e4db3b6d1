import { expect, test } from 'vitest'
import { isFreeMail } from '../../lib/detect/free-mail.ts'

test('providers of free mail are known in all their countries', () => {
  for (const domain of [
    'gmail.com',
    'googlemail.com',
    'yahoo.com',
    'yahoo.co.jp',
    'hotmail.fr',
    'outlook.de',
    'live.com.au',
    'gmx.net',
    'web.de',
    'icloud.com',
    'proton.me',
    'qq.com',
    '163.com',
    'mail.ru',
    'naver.com',
    'uol.com.br',
    'comcast.net',
  ])
    // prettier-ignore
    expect(isFreeMail(domain), domain).toBe(true)
})

test('companies are not, though their names begin or end alike', () => {
  for (const domain of [
    'google.com',
    'microsoft.com',
    'gmail.com.evil.example',
    'notgmail.com',
    'outlook.consulting',
    'live-nation.com',
    'northgate.example',
    'mail.com.northgate.example',
    '',
    'com',
  ])
    // prettier-ignore
    expect(isFreeMail(domain), domain).toBe(false)
})
