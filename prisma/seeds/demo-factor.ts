import { db } from '~/db.server'
import { demoTotpSecret } from '~/features/auth/personas'
import { sealTotpSecret } from '~/features/auth/totp.server'

/** Gives a made-up member the second factor of the demo, so that her offices count. */
export async function seedFactor(memberId: string): Promise<void> {
  const secret = sealTotpSecret(new TextEncoder().encode(demoTotpSecret), memberId)
  await db.secondFactor.create({ data: { memberId, kind: 'totp', label: 'demo', secret } })
}
