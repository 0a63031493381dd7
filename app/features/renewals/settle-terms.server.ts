import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { termFrom } from './renewal-state'

/**
 * Brings the terms of memberships in line with the rules of their chapters (of one chapter and those
 * below it, if it is given): whoever has no day yet under a rule gets a full term from now; where
 * there is no rule no membership in force has a day. An association without a rule of its own goes by
 * that of its service. A later rule moves no day that is set. Whoever is being decided about at this
 * moment is left to the next sweep, so that nobody waits for another.
 */
export async function settleTerms(tx: Tx, chapterId: string | null = null): Promise<void> {
  const now = clock.now()
  await tx.$executeRaw`
    UPDATE membership SET due_at = NULL, until_at = NULL WHERE id IN (
      SELECT ms.id FROM membership ms JOIN member m ON m.id = ms.member_id JOIN chapter c ON c.id = ms.chapter_id
      WHERE (${chapterId}::text IS NULL OR ${chapterId} = ANY(c.path))
        AND NOT EXISTS (SELECT FROM chapter above WHERE above.id = ANY(c.path) AND above.renewal_months IS NOT NULL)
        AND ms.due_at IS NOT NULL AND ms.until_at > ${now}
      FOR NO KEY UPDATE OF ms, m SKIP LOCKED)`
  const chapters = await tx.chapter.findMany({
    where: { renewalMonths: { not: null }, ...(chapterId && { id: chapterId }) },
  })
  for (const { id, renewalMonths, graceDays } of chapters) {
    const rule = { months: renewalMonths ?? 0, graceDays: graceDays ?? 0 }
    const { due, until } = termFrom(rule, now)
    await tx.$executeRaw`
      UPDATE membership SET due_at = ${due}, until_at = ${until} WHERE id IN (
        SELECT ms.id FROM membership ms JOIN member m ON m.id = ms.member_id JOIN chapter c ON c.id = ms.chapter_id
        WHERE (c.id = ${id} OR ${id} = ANY(c.path) AND c.renewal_months IS NULL)
          AND ms.kind IN ('home', 'association')
          AND ms.from_at <= ${now} AND ms.until_at IS NULL
        FOR NO KEY UPDATE OF ms, m SKIP LOCKED)`
  }
}
