import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { allow } from '~/lib/responses.server'
import { canSetRenewalRule } from './policy.server'
import { settleTerms } from './settle-terms.server'

/** A large service has some ten thousand members, whose days are set in one statement. */
const timeout = 60_000

/**
 * Decides when memberships of a chapter are to be renewed, or, with null, that they do not lapse. The
 * first rule gives everyone a full term from now; a later one holds from each next renewal on. The
 * same rule set twice is one.
 */
export async function setRenewalRule(
  viewer: Viewer,
  chapterId: string,
  rule: { months: number; grace: number } | null,
): Promise<void> {
  const chapter = await getChapter(chapterId)
  allow(canSetRenewalRule(viewer, chapter))
  const months = rule?.months ?? null
  const graceDays = rule?.grace ?? null
  await db.$transaction(
    async (tx) => {
      const count = await tx.$executeRaw`
        UPDATE chapter SET renewal_months = ${months}::int, grace_days = ${graceDays}::int
        WHERE id = ${chapterId} AND (renewal_months, grace_days) IS DISTINCT FROM (${months}::int, ${graceDays}::int)`
      if (count === 0) return
      await settleTerms(tx, chapterId)
      await recordActivity(tx, {
        type: 'memberships.renewal_rule_set',
        actorId: viewer.memberId,
        chapterId,
        subjectChapterId: chapterId,
        months,
        graceDays,
      })
    },
    { timeout },
  )
}
