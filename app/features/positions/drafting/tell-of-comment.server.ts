import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJobOnce, type Jobs } from '~/lib/jobs.server'

/** One mail an hour for a member and a position, with whatever was said meanwhile. */
const inMinutes = 60

/**
 * The job behind a comment: everyone who wrote or commented in its section and may read it now, but
 * never its author, hears within the hour that there is news.
 */
export async function tellOfComment({ commentId }: Jobs['tell_of_comment']): Promise<void> {
  const comment = await db.sectionComment.findUnique({ where: { id: commentId } })
  if (!comment) return
  const { sectionId, positionId, authorId, audience } = comment
  await db.$transaction(async (tx) => {
    const readers: Array<{ memberId: string }> = await tx.$queryRaw`
      SELECT DISTINCT h.member_id AS "memberId" FROM audience_holding(${clock.now()}) h
      WHERE h.audience = ${audience} AND h.member_id IS DISTINCT FROM ${authorId}::uuid
        AND h.member_id IN (
          SELECT written_by FROM section_text WHERE section_id = ${sectionId}::uuid AND written_by IS NOT NULL
          UNION SELECT author_id FROM section_comment
          WHERE section_id = ${sectionId}::uuid AND author_id IS NOT NULL)`
    for (const { memberId } of readers) {
      const news = { memberId, positionId }
      await addJobOnce(tx, 'send_position_news', news, {
        key: `${positionId}:${memberId}`,
        inMinutes,
      })
    }
  })
}
