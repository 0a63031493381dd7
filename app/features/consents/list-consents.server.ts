import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'

export type Consent = {
  id: string
  version: string
  givenAt: string
  withdrawnAt: string | null
}

/** What the viewer agreed to, the latest first. */
export async function listConsents({ memberId }: MemberViewer): Promise<Consent[]> {
  const rows = await db.consent.findMany({
    where: { memberId },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, version, givenAt, withdrawnAt }) => ({
    id,
    version,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }))
}
