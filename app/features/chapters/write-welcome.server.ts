import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { Prisma } from '~/generated/prisma/client.ts'
import { audience } from '~/lib/audience'
import { renderMarkdown } from '~/lib/markdown.server'
import { allow } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { canWriteWelcome } from './policy.server'
import type { WriteWelcome } from './schema'

/**
 * Writes the words of welcome of a chapter in the languages given, for one circle of readers; with
 * none it has no welcome. Gives `stale`, and changes nothing, when another wrote since the form was drawn.
 */
export async function writeWelcome(
  viewer: MemberViewer,
  chapterId: string,
  { version, readers, welcome }: WriteWelcome,
): Promise<'done' | 'stale'> {
  const chapter = await getChapter(chapterId)
  allow(canWriteWelcome(viewer, chapter))
  const isSaid = Object.keys(welcome).length > 0
  const html = Object.entries(welcome).map(([locale, text]) => [locale, renderMarkdown(text)])
  return db.$transaction(async (tx) => {
    const { count } = await tx.chapter.updateMany({
      where: { id: chapter.id, version, archivedAt: null },
      data: {
        welcome: isSaid ? welcome : Prisma.DbNull,
        welcomeHtml: isSaid ? Object.fromEntries(html) : Prisma.DbNull,
        welcomeAudience: readers === 'chapter' ? audience.chapter(chapter.id) : audience[readers],
        version: version + 1,
      },
    })
    if (count === 0) return 'stale'
    await recordActivity(tx, {
      type: 'chapters.welcome_written',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
    return 'done'
  })
}
