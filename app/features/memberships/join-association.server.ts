import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { allow } from '~/lib/responses.server'
import { enterAssociation } from './enter-association.server'
import { canJoin } from './policy.server'

/**
 * Lets the viewer into an association by herself, where its rule says so and her service has it.
 * Pressed twice, it is one membership.
 */
export async function joinAssociation(viewer: MemberViewer, chapterId: string): Promise<void> {
  const chapter = await getChapter(chapterId)
  if (viewer.standings.some((it) => it.chapterId === chapter.id && it.kind === 'association'))
    return
  const home = viewer.standings.find(({ kind }) => kind === 'home')
  allow(canJoin(viewer, chapter, home ? await getChapter(home.chapterId) : null))
  await db.$transaction((tx) =>
    enterAssociation(tx, { memberId: viewer.memberId, chapterId: chapter.id }, viewer.memberId),
  )
}
