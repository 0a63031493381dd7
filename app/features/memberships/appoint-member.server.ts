import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { allow } from '~/lib/responses.server'
import { grantWithin } from './grant-mandate.server'
import { listCandidates } from './list-candidates.server'
import { lockMember } from './lock-member.server'
import { grantableOffices } from './policy.server'
import type { AppointMember } from './schema'
import { spanOfDays } from './span-of-days.server'

/**
 * Gives an office of a chapter to a member whom the viewer found by `name`, from one day up to and
 * with another. 404 for no such chapter, 403 for an office that is not hers to give. Gives the field
 * and message key that refuse it: whom she did not find, or an office that the member holds in those
 * days already.
 */
export async function appointMember(
  viewer: MemberViewer,
  chapterId: string,
  { name, member, office, from, until }: AppointMember,
): Promise<{ field: 'member' | 'from'; message: string } | null> {
  const chapter = await getChapter(chapterId)
  const place = { id: chapter.id, kind: chapter.kind, regionId: chapter.path[0] ?? '' }
  allow(chapter.archivedAt === null && grantableOffices(viewer, place).includes(office))
  const candidates = await listCandidates(viewer, place, name)
  if (!candidates.some(({ id }) => id === member))
    return { field: 'member', message: 'mandates:grant.member_missing' }
  const span = spanOfDays(from, until)
  return db.$transaction(async (tx) => {
    await lockMember(tx, member)
    const held = await tx.mandate.count({
      where: {
        chapterId,
        office,
        membership: { memberId: member },
        from: { lt: span.until },
        until: { gt: span.from },
      },
    })
    if (held > 0) return { field: 'from' as const, message: 'mandates:grant.overlap' }
    await grantWithin(tx, viewer, { memberId: member, chapterId, office, ...span })
    return null
  })
}
