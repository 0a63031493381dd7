import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { namesOf } from '~/features/members/names-of'
import { clock } from '~/lib/clock.server'

export type ListedTransfer = {
  id: string
  /** The verified name, for the two sides decide who she is. */
  name: string
  knownAs: string | null
  from: Record<string, string>
  to: Record<string, string>
  ageDays: number
  /** The viewer's side has not answered yet. */
  isWaiting: boolean
}

const most = 50

/** The open transfers of the chapters that the viewer coordinates, those that wait for her first. */
export async function listTransfers(viewer: Viewer): Promise<ListedTransfer[]> {
  const now = clock.now()
  const audiences = { in: [...viewer.audiences] }
  const found = await db.transfer.findMany({
    where: {
      OR: [{ fromAudience: audiences }, { toAudience: audiences }],
      endedAt: null,
      expiresAt: { gt: now },
    },
    include: { from: true, to: true, member: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  const has = (audience: string) => viewer.audiences.includes(audience)
  return found
    .map((it) => ({
      id: it.id,
      ...namesOf(it.member),
      from: it.from.names as Record<string, string>,
      to: it.to.names as Record<string, string>,
      ageDays: Math.floor((now.getTime() - it.askedAt.getTime()) / 86_400_000),
      isWaiting:
        (has(it.fromAudience) && it.releasedAt === null) ||
        (has(it.toAudience) && it.receivedAt === null),
    }))
    .sort((a, b) => Number(b.isWaiting) - Number(a.isWaiting))
}
