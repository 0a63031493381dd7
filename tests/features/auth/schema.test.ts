import { describe, expect, test } from 'vitest'
import {
  ChangePasswordSchema,
  ForgotSchema,
  ResetSchema,
  SignInSchema,
} from '~/features/auth/schema'
import { errorsOf } from '../../support/forms.ts'

const long = 'x'.repeat(1_001)

describe('what the forms of sign-in refuse', () => {
  test('an e-mail in two fields, in an array or in an object', async () => {
    for (const body of [
      'email=a%40x.example&email=b%40x.example',
      'email%5B%5D=a%40x.example&email%5B%5D=b%40x.example',
      'email%5B0%5D=a%40x.example',
      'email.a=a%40x.example',
      'email[__proto__]=a%40x.example',
      '',
    ])
      expect(await errorsOf(ForgotSchema, body), body).toHaveProperty('email')
  })

  test('what is missing or beyond measure', async () => {
    expect(await errorsOf(SignInSchema, {})).toHaveProperty('password')
    expect(await errorsOf(SignInSchema, { email: 'a@x', password: long })).toHaveProperty(
      'password',
    )
    expect(
      await errorsOf(SignInSchema, { email: `${'a'.repeat(200)}@x`, password: 'y' }),
    ).toHaveProperty('email')
    expect(await errorsOf(SignInSchema, { email: 'a@x', password: 'y', extra: '1' })).toEqual({})
  })

  test('a missing password with the key of its message', async () => {
    for (const empty of ['', 'password='])
      expect(await errorsOf(ResetSchema, empty)).toEqual({ password: ['auth:password.short'] })
    expect(await errorsOf(ChangePasswordSchema, {})).toEqual({
      current: ['auth:confirm.wrong'],
      password: ['auth:password.short'],
    })
    expect(await errorsOf(ResetSchema, { password: long })).toEqual({
      password: ['auth:password.long'],
    })
  })
})
