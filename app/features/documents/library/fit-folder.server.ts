import type { Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { FolderRefused } from './folder-fault'

/** Folders lie at most so deep, and a library has at most so many. */
const deepest = 6
export const mostFolders = 500

/**
 * Refuses a name that another folder has where this one is to lie, a place that is too deep, and one within
 * itself. The library is held by the caller, so that two who make the same come one after the other.
 */
export async function fitFolder(
  tx: Tx,
  {
    id,
    spaceId,
    parentId,
    name,
  }: { id?: string; spaceId: string; parentId: string | null; name: string },
): Promise<void> {
  const all = await tx.folder.findMany({
    where: { spaceId },
    select: { id: true, parentId: true, name: true },
  })
  if (!id && all.length >= mostFolders) throw new FolderRefused('name', 'too_many')
  const byId = new Map(all.map((it) => [it.id, it]))
  let above = 0
  for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (!byId.has(at)) throw notFound()
    if (at === id) throw new FolderRefused('parent', 'into_itself')
    above++
  }
  if (above + heightOf(id, all) > deepest) throw new FolderRefused('parent', 'too_deep')
  const key = name.toLowerCase()
  const isTaken = all.some(
    (it) => it.parentId === parentId && it.id !== id && it.name.toLowerCase() === key,
  )
  if (isTaken) throw new FolderRefused('name', 'name_taken')
}

/** How many folders deep it is with what lies in it; a new one is one. */
function heightOf(
  id: string | undefined,
  all: ReadonlyArray<{ id: string; parentId: string | null }>,
): number {
  if (!id) return 1
  const within = all.filter(({ parentId }) => parentId === id)
  return 1 + Math.max(0, ...within.map((it) => heightOf(it.id, all)))
}
