import { db } from '~/db.server'
import { sealTotpSecret } from '~/features/auth/factors/totp.server'
import { demoTotpSecret } from '~/features/auth/personas'

/** Gives a made-up member the second factor of the demo, so that her offices count. */
export async function seedFactor(memberId: string): Promise<void> {
  const secret = sealTotpSecret(demoTotpSecret, memberId)
  await db.secondFactor.create({ data: { memberId, kind: 'totp', label: 'demo', secret } })
}
