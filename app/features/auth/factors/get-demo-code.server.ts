import { generate } from 'otplib'
import { db } from '~/db.server'
import { env } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { demoTotpSecret } from '../personas'

/**
 * In the demo, whose people have no phone, the code that the app of a made-up member would show now;
 * null for everyone else and everywhere else.
 */
export async function getDemoCode(memberId: string): Promise<string | null> {
  if (!env.DEMO) return null
  const isDemo = await db.secondFactor.count({ where: { memberId, label: 'demo' } })
  const epoch = Math.floor(clock.now().getTime() / 1000)
  return isDemo > 0 ? generate({ secret: demoTotpSecret, epoch }) : null
}
