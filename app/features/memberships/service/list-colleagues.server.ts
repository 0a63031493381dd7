import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { visibleMemberships } from '~/features/members/policy.server'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'

export type Colleague = { id: string; name: string; chapters: Array<{ id: string }> }

const most = 20
/** Of so many letters at least is a name that one looks for. */
const fewestLetters = 2

/** Members of a service by a part of the name that they are shown by, without the one who is asked about. */
export async function listColleagues(
  viewer: MemberViewer,
  { serviceId, memberId, name }: { serviceId: string; memberId: string; name: string },
): Promise<Colleague[]> {
  if (nameKey(name).length < fewestLetters) return []
  const rows = await db.member.findMany({
    where: {
      id: { not: memberId },
      displayKey: { contains: nameKey(name) },
      memberships: {
        some: {
          AND: [visibleMemberships(viewer, clock.now()), { chapterId: serviceId, kind: 'home' }],
        },
      },
    },
    select: { id: true, displayName: true },
    orderBy: [{ displayKey: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ id, displayName }) => ({
    id,
    name: displayName,
    chapters: [{ id: serviceId }],
  }))
}
