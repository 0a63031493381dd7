import type { db, Tx } from '~/db.server'

export type Seat = { memberId: string; name: string; chapterId: string }

/**
 * Who sits on the board of a region at a moment and may vote there: with an office of it in force, a second
 * factor, a service of her own and a vetting in force, and not suspended. By name.
 */
export async function listSeats(tx: Tx | typeof db, regionId: string, at: Date): Promise<Seat[]> {
  return tx.$queryRaw`
    SELECT m.id AS "memberId", m.display_name AS name, ms.chapter_id AS "chapterId"
    FROM member m
    JOIN membership ms ON ms.member_id = m.id AND ms.kind = 'home'
      AND ms.from_at <= ${at} AND (ms.until_at IS NULL OR ms.until_at > ${at})
    WHERE m.id IN (SELECT h.member_id FROM audience_holding(${at}) h WHERE h.audience = 'board')
      AND EXISTS (SELECT FROM mandate ma JOIN membership own ON own.id = ma.membership_id
        WHERE own.member_id = m.id AND ma.chapter_id = ${regionId} AND ma.from_at <= ${at} AND ma.until_at > ${at}
          AND ma.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member'))
      AND EXISTS (SELECT FROM vetting v WHERE v.member_id = m.id AND v.from_at <= ${at} AND v.until_at > ${at})
    ORDER BY m.display_name, m.id`
}
