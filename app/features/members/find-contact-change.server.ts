import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hashToken } from '~/lib/tokens.server'

/** The address that a mailed link would confirm for the viewer; null for any link that opens nothing to her. */
export async function findContactChange(
  { memberId }: MemberViewer,
  token: string,
): Promise<string | null> {
  const change = await db.contactChange.findFirst({
    where: { memberId, tokenHash: hashToken(token), expiresAt: { gt: clock.now() } },
  })
  return change?.email ?? null
}
