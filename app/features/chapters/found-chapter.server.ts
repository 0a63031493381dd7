import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { canFoundChapter } from './policy.server'

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

/** Adds a node to the tree of chapters. Its id is opaque and never changes, whatever its names become. */
export async function foundChapter(
  viewer: Viewer,
  { parentId, ...chapter }: FoundChapter,
): Promise<void> {
  allow(canFoundChapter(viewer))
  await db.$transaction(async (tx) => {
    const parent = parentId ? await tx.chapter.findUniqueOrThrow({ where: { id: parentId } }) : null
    const path = [...(parent?.path ?? []), chapter.id]
    await tx.chapter.create({ data: { ...chapter, parentId, path } })
    await recordActivity(tx, {
      type: 'chapters.chapter_founded',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
  })
}
