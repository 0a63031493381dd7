import { generate } from 'otplib'
import { db } from '~/db.server'
import { env } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { demoTotpSecret } from '../personas'

/** The length of a time step (RFC 6238). */
const stepSeconds = 30

/**
 * In the demo, whose people have no phone, the code that the app of a made-up member would show now;
 * null for everyone else and everywhere else.
 */
export async function getDemoCode(memberId: string): Promise<string | null> {
  if (!env.DEMO) return null
  const factor = await db.secondFactor.findFirst({ where: { memberId, label: 'demo' } })
  if (!factor) return null
  // A code that was used already would be refused, and nobody wants to wait in a demo.
  const afterUsed = (Number(factor.counter) + 1) * stepSeconds
  const epoch = Math.max(Math.floor(clock.now().getTime() / 1000), afterUsed)
  return generate({ secret: demoTotpSecret, epoch })
}
