import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { allow } from '~/lib/responses.server'
import { enterAssociation } from './enter-association.server'
import { listCandidates } from './list-candidates.server'
import { canAddMembers } from './policy.server'

/**
 * Takes a member whom the viewer found by `name` into an association that she coordinates. Gives
 * the message key when she did not find her, else null.
 */
export async function addToAssociation(
  viewer: MemberViewer,
  chapterId: string,
  { name, member }: { name: string; member: string },
): Promise<string | null> {
  const chapter = await getChapter(chapterId)
  allow(canAddMembers(viewer, chapter))
  const place = { id: chapter.id, regionId: chapter.path[0] ?? '' }
  const candidates = await listCandidates(viewer, place, name)
  if (!candidates.some(({ id }) => id === member)) return 'mandates:grant.member_missing'
  await db.$transaction((tx) =>
    enterAssociation(tx, { memberId: member, chapterId: chapter.id }, viewer.memberId),
  )
  return null
}
