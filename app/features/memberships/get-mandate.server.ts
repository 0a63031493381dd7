import { db } from '~/db.server'
import type { Office } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

export type GrantedMandate = {
  id: string
  office: Office
  from: Date
  until: Date
  chapterId: string
  regionId: string
  memberId: string
  memberName: string
  chapter: { id: string; names: Record<string, string> }
}

/** An office that is held now or will be, with who holds it; offices are public among members. Else 404. */
export async function getMandate(id: string): Promise<GrantedMandate> {
  if (!isUuid(id)) throw notFound()
  const now = clock.now()
  const mandate = await db.mandate.findFirst({
    where: { id, until: { gt: now } },
    include: { chapter: true, membership: { include: { member: true } } },
  })
  if (!mandate) throw notFound()
  const { chapter, membership } = mandate
  return {
    id: mandate.id,
    office: mandate.office as Office,
    from: mandate.from,
    until: mandate.until,
    chapterId: chapter.id,
    regionId: chapter.path[0] ?? '',
    memberId: membership.memberId,
    memberName: membership.member.displayName,
    chapter: { id: chapter.id, names: chapter.names as Record<string, string> },
  }
}
