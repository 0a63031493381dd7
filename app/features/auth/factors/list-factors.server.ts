import { db } from '~/db.server'
import type { MemberViewer } from '../viewer'

/** The viewer's own second factors in words, the oldest first, and how many recovery codes are left. */
export async function listFactors(viewer: MemberViewer) {
  const { memberId } = viewer
  const [factors, codesLeft] = await Promise.all([
    db.secondFactor.findMany({
      where: { memberId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, kind: true, label: true, createdAt: true, usedOn: true },
    }),
    db.recoveryCode.count({ where: { memberId, usedAt: null } }),
  ])
  return {
    codesLeft,
    factors: factors.map(({ id, kind, label, createdAt, usedOn }) => ({
      id,
      kind: kind as 'totp' | 'passkey',
      label,
      createdAt: createdAt.toISOString(),
      usedOn: usedOn?.toISOString().slice(0, 10) ?? null,
    })),
  }
}
