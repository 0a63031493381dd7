import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { partOf } from './part-of.server'

type For = { spaceId: string; editionId?: string; replyId?: string }

/** The viewer's files of which a part lies here and the rest may still come, to the library, the edition or the reply. */
export async function listUnfinished(viewer: MemberViewer, { spaceId, editionId, replyId }: For) {
  const lines = await db.upload.findMany({
    where: {
      ...{ memberId: viewer.memberId, spaceId },
      ...{ editionId: editionId ?? null, replyId: replyId ?? null },
      ...{ state: 'arriving', length: { not: null } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true, state: true, length: true },
  })
  const unfinished = await Promise.all(
    lines.map(async (line) => ({ id: line.id, name: line.name, part: await partOf(line) })),
  )
  // What has not begun has nothing that could go on.
  return unfinished.filter(({ part }) => part)
}
