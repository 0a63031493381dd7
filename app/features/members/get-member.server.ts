import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleMemberships, visibleSuspensions } from './policy.server'

/**
 * A member whom the viewer knows of by a chapter that they share, or herself: the name, where she
 * belongs as far as the viewer belongs there too, and each field whose own audience the viewer
 * holds. Else 404, for her who left, was suspended or never was alike.
 */
export async function getMember(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const isSelf = viewer.memberId === id
  const visible = isSelf ? inForce(now) : visibleMemberships(viewer, now)
  const member = await db.member.findFirst({
    where: { id, ...(isSelf ? {} : { memberships: { some: visible } }) },
    include: {
      memberships: { where: visible, include: { chapter: true }, orderBy: { kind: 'desc' } },
      fields: { where: { audience: { in: [...viewer.audiences] } } },
      suspensions: { where: visibleSuspensions(viewer, now), orderBy: { until: 'desc' } },
    },
  })
  if (!member) throw notFound()
  return member
}
