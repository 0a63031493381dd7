import { pipeline } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { numberIn } from './number'

/** All that can change of a page that is published: asked for each request, in one short statement. */
export type Standing = {
  id: string
  number: string
  chapterId: string
  sha256: string
  audience: string
  publicFrom: string
  withdrawnAt: string | null
  withdrawnReason: string | null
  /** Since when a release that was due waits for an officer. */
  heldAt: string | null
  /** The number of the one that takes its place, where the viewer may read that. */
  next: string | null
  /** Grows whenever a chapter is named otherwise. */
  named: string
  /** Grows with what was sent and answered, and whenever an organisation is named otherwise. */
  told: string
}

/** How a publication stands that the viewer may read; else 404. */
export async function findStanding(viewer: Viewer, slug: string): Promise<Standing> {
  const number = numberIn(slug)
  if (!number) throw notFound()
  const { rows } = await pipeline.query<
    Omit<Standing, 'publicFrom' | 'withdrawnAt' | 'heldAt'> & {
      publicFrom: Date
      withdrawnAt: Date | null
      heldAt: Date | null
    }
  >({
    name: 'publication-standing',
    text: `SELECT p.id, p.number, o.chapter_id AS "chapterId", p.sha256, p.audience,
             p.public_from AS "publicFrom", p.withdrawn_at AS "withdrawnAt",
             p.withdrawn_reason AS "withdrawnReason", p.held_at AS "heldAt", n.number AS next,
             (SELECT sum(version) FROM chapter)::text AS named,
             p.told || ' ' || (SELECT coalesce(sum(version), 0) FROM organisation) AS told
           FROM position_publication p JOIN position o ON o.id = p.position_id
           LEFT JOIN position_publication n ON n.previous_id = p.id AND n.audience = ANY($2)
           WHERE p.number = $1 AND p.audience = ANY($2)`,
    values: [number, viewer.audiences],
  })
  const [row] = rows
  if (!row) throw notFound()
  return {
    ...row,
    publicFrom: row.publicFrom.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    heldAt: row.heldAt?.toISOString() ?? null,
  }
}
