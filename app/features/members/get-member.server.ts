import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

/**
 * A member with whom the viewer shares a chapter, or herself: the name, where she belongs as far as
 * the viewer belongs there too, and each field whose own audience the viewer holds. Else 404.
 */
export async function getMember(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const isSelf = viewer.memberId === id
  const shared = viewer.audiences
    .filter((key) => key.startsWith('chapter:'))
    .map((key) => key.slice('chapter:'.length))
  const inForce = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const member = await db.member.findFirst({
    where: {
      id,
      ...(isSelf
        ? {}
        : {
            memberships: {
              some: {
                chapterId: { in: shared },
                kind: { in: ['home', 'association'] },
                ...inForce,
              },
            },
          }),
    },
    include: {
      memberships: {
        where: { ...inForce, ...(isSelf ? {} : { chapterId: { in: shared } }) },
        include: { chapter: true },
        orderBy: { kind: 'desc' },
      },
      fields: { where: { audience: { in: [...viewer.audiences] } } },
      suspensions: {
        where: {
          chapterId: { in: [...viewer.coordinates] },
          from: { lte: now },
          until: { gt: now },
        },
        orderBy: { until: 'desc' },
      },
    },
  })
  if (!member) throw notFound()
  return member
}
