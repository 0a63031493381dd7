import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { foundableKinds } from './policy.server'

export type FoundChapter = {
  id: string
  kind: 'region' | 'country' | 'service' | 'association'
  parentId: string | null
  names: Record<string, string>
  footnotes?: Record<string, string>
  languages?: string[]
  /** Rank titles of a service with their bands from 1 to 5. */
  ranks?: Array<[title: string, band: number]>
  foundedOn?: Date
}

/**
 * Adds a node to the tree of chapters. Its id is opaque and never changes, whatever its names become.
 * Only the installation founds a region.
 */
export async function foundChapter(viewer: Viewer, chapter: FoundChapter): Promise<void> {
  await db.$transaction((tx) => foundWithin(tx, viewer, chapter))
}

/** The same inside a transaction that does more. Whoever has a space of her own there gets it by a job. */
export async function foundWithin(
  tx: Tx,
  viewer: Viewer,
  { parentId, ...chapter }: FoundChapter,
): Promise<void> {
  // Locked, so that nothing is founded below a chapter that is archived in this moment.
  if (parentId) await tx.$queryRaw`SELECT 1 FROM chapter WHERE id = ${parentId} FOR SHARE`
  const parent = parentId ? await tx.chapter.findUniqueOrThrow({ where: { id: parentId } }) : null
  const isFounder = parent
    ? foundableKinds(viewer, parent).includes(chapter.kind)
    : viewer.isInstallation === true
  allow(isFounder)
  const path = [...(parent?.path ?? []), chapter.id]
  await tx.chapter.create({ data: { ...chapter, parentId, path } })
  if (viewer.memberId && (chapter.kind === 'service' || chapter.kind === 'association'))
    await addJob(tx, 'open_chapter_space', { chapterId: chapter.id })
  await recordActivity(tx, {
    type: 'chapters.chapter_founded',
    actorId: viewer.memberId,
    chapterId: chapter.id,
    subjectChapterId: chapter.id,
  })
}
