import { db } from '~/db.server'
import { notFound } from '~/lib/responses.server'

/** A chapter with its place in the tree. Public: it names offices, no roster. */
export async function getChapter(id: string) {
  if (!/^[a-z0-9-]+$/.test(id)) throw notFound()
  const chapter = await db.chapter.findUnique({
    where: { id },
    include: {
      children: { select: { id: true, names: true, kind: true, archivedAt: true } },
      parent: true,
    },
  })
  if (!chapter) throw notFound()
  return chapter
}
