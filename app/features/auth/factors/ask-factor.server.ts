import type { FactorAsked } from '../viewer'
import { getDemoCode } from './get-demo-code.server'
import { passkeyRequest } from './passkeys.server'

/** What a page shows that asks a member for her second factor. */
export async function askFactor(memberId: string): Promise<FactorAsked> {
  return { passkey: await passkeyRequest(memberId), demoCode: await getDemoCode(memberId) }
}
