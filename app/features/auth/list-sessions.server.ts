import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { MemberViewer } from './viewer'

/** The viewer's own open sessions, the present one first: device in words and days, no address. */
export async function listSessions(viewer: MemberViewer) {
  const now = clock.now()
  const sessions = await db.session.findMany({
    where: { memberId: viewer.memberId, expiresAt: { gt: now }, endsAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, device: true, createdAt: true, seenOn: true },
  })
  const isCurrent = (id: string) => id === viewer.session?.id
  return sessions
    .map(({ id, device, createdAt, seenOn }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      seenOn: seenOn.toISOString().slice(0, 10),
      isCurrent: isCurrent(id),
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}
