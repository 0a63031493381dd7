export type ListedMentor = {
  id: string
  name: string
  locale: string | null
  chapterId: string
  chapter: Record<string, string>
  band: string | null
  topics: string[]
  languages: string[]
  meeting: string
  times: string[]
  about: string
}

// What is free, full, at rest or kept apart is not asked here: so no row, count or order can tell of it. She
// who wants nothing to do with somebody does not meet her here, which is seen by herself alone.
export const offers = `SELECT m.id, m.display_name AS name, m.locale, c.id AS "chapterId", c.names AS chapter,
    (SELECT value #>> '{}' FROM profile_field f
     WHERE f.member_id = m.id AND f.field = 'rank_band' AND f.audience = ANY($1)) AS band,
    o.topics, o.languages, o.meeting, o.times, o.about
  FROM mentor_offer o
  JOIN member m ON m.id = o.member_id
  JOIN membership ms ON ms.member_id = m.id AND ms.kind = 'home'
    AND ms.from_at <= $2 AND (ms.until_at IS NULL OR ms.until_at > $2)
  JOIN chapter c ON c.id = ms.chapter_id
  WHERE o.audience = ANY($1) AND o.audience IN ('network', 'chapter:' || c.id)
    AND EXISTS (SELECT 1 FROM vetting v WHERE v.member_id = m.id AND v.from_at <= $2 AND v.until_at > $2)
    AND NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = m.id AND su.from_at <= $2 AND su.until_at > $2)
    AND NOT EXISTS (SELECT 1 FROM member_block b WHERE b.member_id = $3 AND b.blocked_id = m.id AND b.scope = 'all'
      AND b.from_at <= $2 AND (b.until_at IS NULL OR b.until_at > $2))`
