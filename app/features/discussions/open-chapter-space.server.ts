import { db } from '~/db.server'
import { installation } from '~/features/auth/viewer'
import type { Jobs } from '~/lib/jobs.server'
import { openSpace } from './open-space.server'

/** Opens the space of a chapter that was just founded; done twice, it is one space. */
export async function openChapterSpace({ chapterId }: Jobs['open_chapter_space']): Promise<void> {
  const chapter = await db.chapter.findUnique({
    where: { id: chapterId },
    include: { spaces: { where: { kind: 'chapter' }, select: { id: true }, take: 1 } },
  })
  if (!chapter || chapter.spaces.length > 0) return
  const names = chapter.names as Record<string, string>
  await openSpace(installation, { chapterId, kind: 'chapter', names })
}
