import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visiblePositions } from './policy.server'

const commentsPerPage = 20

/**
 * A page (from 1) of what was said about a section, as far as the viewer may read it: what is open
 * first, each the newest first.
 */
export async function listComments(viewer: Viewer, sectionId: string, page: number) {
  const rows = await db.sectionComment.findMany({
    where: { sectionId, ...visiblePositions(viewer) },
    orderBy: [{ settledAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    skip: (page - 1) * commentsPerPage,
    take: commentsPerPage + 1,
    include: {
      author: { select: { displayName: true } },
      settler: { select: { displayName: true } },
    },
  })
  const comments = rows.slice(0, commentsPerPage).map((it) => ({
    ...{ id: it.id, words: it.body, language: it.language, onVersion: it.onVersion },
    by: it.author?.displayName ?? null,
    at: it.writtenAt.toISOString(),
    settledAt: it.settledAt?.toISOString() ?? null,
    settledBy: it.settler?.displayName ?? null,
  }))
  return { comments, hasNext: rows.length > commentsPerPage }
}

export type ListedComment = Awaited<ReturnType<typeof listComments>>['comments'][number]
