import { describe, expect, test } from 'vitest'
import { hashPassword, isPassword, refusePassword } from '~/features/auth/password.server'

const own = ['mina.featherstone@serbia-moi.example', 'Wilhelmina', 'Featherstone-Ilić']
const refusal = (password: string) => refusePassword(password, own)

describe('a password', () => {
  test('is hashed by argon2id with the cost that OWASP asks for at least', async () => {
    const [first, second] = [await hashPassword('x'), await hashPassword('x')]
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/)
    expect(second).not.toBe(first)
  })

  test('fits its own hash alone, and none when there is no hash', async () => {
    const stored = await hashPassword('a kettle')
    expect(await isPassword(stored, 'a kettle')).toBe(true)
    for (const wrong of ['A kettle', 'a kettle ', 'a kettl', ''])
      expect(await isPassword(stored, wrong)).toBe(false)
    expect(await isPassword(null, 'nobody has this password')).toBe(false)
  })

  test('is the same however the keyboard composes its letters', async () => {
    const stored = await hashPassword('ćevapčići'.normalize('NFD'))
    expect(await isPassword(stored, 'ćevapčići'.normalize('NFC'))).toBe(true)
  })
})

describe('choosing a password', () => {
  test('long phrases, spaces and every script are welcome; nothing else is asked', () => {
    for (const password of [
      'a kettle between two mountains',
      'седам фењера на реци',
      'shtatë fenerë mbi lumë',
      'x y z x y z x y z',
      `${'long words '.repeat(18)}`,
      '🏔🛶🔔🌊🏔🛶🔔🌊🐿🐿',
      'my dog likes the police',
    ])
      expect(refusal(password), password).toBeNull()
  })

  test.each([
    ['auth:password.short', ['', 'short', 'ninechars', '🏔🛶🔔🌊🐿', 'čćžšđčćžš']],
    ['auth:password.long', ['ab cd'.repeat(41)]],
    [
      'auth:password.common',
      ['qwertyuiop', 'password12', 'Password123!', 'iloveyou2024', '1234567890', 'aaaaaaaaaaab'],
    ],
    [
      'auth:password.guessable',
      [
        'policija2026',
        'Policewoman!',
        'ПОЛИЦИЈА 2026',
        'Kraljevo-1980',
        'mrezamreza',
        'WPON 12345678',
        'Skopje Skopje',
        'Wilhelmina1',
        'featherstone',
        'Featherstone 1980',
        'makedonija 2026!',
      ],
    ],
  ])('%s', (key, passwords) => {
    for (const password of passwords) expect(refusal(password), password).toBe(key)
  })

  test('the names of others are no words of hers', () => {
    expect(refusePassword('Featherstone 1980', ['mina@x.example', 'Mina', 'Ilić'])).toBeNull()
  })
})
