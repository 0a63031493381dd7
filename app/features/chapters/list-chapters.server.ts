import { db } from '~/db.server'

export type ListedChapter = {
  id: string
  kind: string
  parentId: string | null
  names: Record<string, string>
  depth: number
}

/** The whole tree of chapters, each after its parent; it is small and public. */
export async function listChapters(): Promise<ListedChapter[]> {
  const chapters = await db.chapter.findMany({ orderBy: { path: 'asc' } })
  return chapters.map(({ id, kind, parentId, names, path }) => ({
    id,
    kind,
    parentId,
    names: names as Record<string, string>,
    depth: path.length - 1,
  }))
}
