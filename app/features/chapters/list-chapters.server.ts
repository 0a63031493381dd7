import { db } from '~/db.server'
import { byName } from '~/lib/by-name'
import type { Locale } from '~/lib/locales'

export type ListedChapter = {
  id: string
  kind: string
  parentId: string | null
  names: Record<string, string>
  shortNames: Record<string, string> | null
  depth: number
  isArchived: boolean
}

/**
 * The whole tree of chapters, each after its parent; it is small.
 * Those beside each other stand in the order of the reader's language, never in one that ranks them.
 */
export async function listChapters(locale: Locale): Promise<ListedChapter[]> {
  const chapters = await db.chapter.findMany()
  const known = chapters.map(({ id, kind, parentId, names, shortNames, path, archivedAt }) => ({
    id,
    kind,
    parentId,
    names: names as Record<string, string>,
    shortNames: shortNames as Record<string, string> | null,
    depth: path.length - 1,
    isArchived: archivedAt !== null,
  }))
  known.sort(byName(locale))
  const below = Map.groupBy(known, ({ parentId }) => parentId)
  const walk = (parentId: string | null): ListedChapter[] =>
    (below.get(parentId) ?? []).flatMap((it) => [it, ...walk(it.id)])
  return walk(null)
}
