import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canModerate } from '~/features/discussions/policy.server'
import { canBringBack } from '../policy.server'

type Space = Parameters<typeof canBringBack>[1] & { id: string }

/** How long what was withdrawn can be brought back, in days. */
export const daysInBin = 30

const mostShown = 50

/** What was withdrawn from a library and can be brought back by the viewer, the last first. */
export async function listWithdrawn(viewer: MemberViewer, space: Space) {
  const rows = await db.document.findMany({
    where: {
      spaceId: space.id,
      audience: { in: [...viewer.audiences] },
      withdrawnAt: { not: null },
      // Else what others withdrew would fill the list, and hers would not come.
      ...(canModerate(viewer, space) ? {} : { withdrawnBy: viewer.memberId }),
    },
    orderBy: { withdrawnAt: 'desc' },
    take: mostShown,
    include: { editions: true, withdrawer: { select: { displayName: true } } },
  })
  return rows
    .filter((it) => canBringBack(viewer, space, it))
    .map(({ id, language, editions, withdrawnAt, withdrawnFor, withdrawer }) => ({
      id,
      title: editions.find((it) => it.language === language)?.title ?? '',
      language,
      reason: withdrawnFor ?? '',
      by: withdrawer?.displayName ?? null,
      until: new Date((withdrawnAt?.getTime() ?? 0) + daysInBin * 86_400_000).toISOString(),
    }))
}
