-- The rule of before with the keys of pairs: the two alone hold them, from the moment they are a pair or
-- one has asked the other, until some time after the end.
CREATE OR REPLACE FUNCTION audience_holding(moment timestamptz)
RETURNS TABLE (member_id uuid, audience text)
LANGUAGE sql STABLE AS $$
  WITH standing AS NOT MATERIALIZED (
    SELECT ms.id, ms.member_id, ms.chapter_id, ms.kind
    FROM membership ms
    WHERE ms.from_at <= moment AND (ms.until_at IS NULL OR ms.until_at > moment)
      AND NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = ms.member_id
                      AND su.from_at <= moment AND su.until_at > moment)
  ), office AS NOT MATERIALIZED (
    SELECT st.member_id, ma.chapter_id, ma.office, c.kind AS chapter_kind
    FROM mandate ma
    JOIN standing st ON st.id = ma.membership_id
    JOIN chapter c ON c.id = ma.chapter_id
    WHERE ma.from_at <= moment AND ma.until_at > moment
      AND EXISTS (SELECT 1 FROM second_factor sf WHERE sf.member_id = st.member_id)
  ), own AS NOT MATERIALIZED (
    SELECT st.member_id, 'network' AS audience FROM standing st WHERE st.kind = 'home'
    UNION ALL
    SELECT st.member_id, 'chapter:' || st.chapter_id FROM standing st
    WHERE st.kind IN ('home', 'association')
    UNION ALL
    SELECT o.member_id, 'board' FROM office o
    WHERE o.chapter_kind = 'region'
      AND o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')
    UNION ALL
    SELECT m.id, 'member:' || m.id FROM member m
    WHERE NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = m.id
                      AND su.from_at <= moment AND su.until_at > moment)
  )
  SELECT own.member_id, own.audience FROM own
  UNION ALL
  SELECT own.member_id, 'space:' || g.space_id
  FROM own JOIN space_grant g ON g.grantee = own.audience
  WHERE g.from_at <= moment AND (g.until_at IS NULL OR g.until_at > moment)
  UNION ALL
  SELECT o.member_id, scope.kind || c.id
  FROM office o
  JOIN chapter c ON c.path @> ARRAY[o.chapter_id]
  CROSS JOIN (VALUES ('chapter:'), ('audit:'), ('coordination:')) AS scope (kind)
  WHERE o.office IN ('coordinator', 'deputy-coordinator')
    AND o.chapter_kind IN ('service', 'association')
  UNION ALL
  SELECT st.member_id, p.audience FROM standing st JOIN pairing p ON p.mentor_id = st.member_id
  WHERE st.kind = 'home' AND p.proposed_at <= moment AND (p.readable_until IS NULL OR p.readable_until > moment)
  UNION ALL
  SELECT st.member_id, p.audience FROM standing st JOIN pairing p ON p.mentee_id = st.member_id
  WHERE st.kind = 'home' AND p.proposed_at <= moment AND (p.readable_until IS NULL OR p.readable_until > moment)
  UNION ALL
  SELECT st.member_id, r.audience FROM standing st JOIN mentoring_request r ON st.member_id IN (r.mentor_id, r.mentee_id)
  WHERE st.kind = 'home' AND r.answered_at IS NULL AND r.asked_at <= moment AND r.expires_at > moment
  UNION ALL
  SELECT o.member_id, 'audit:' || o.chapter_id FROM office o
  WHERE o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')
  UNION ALL
  SELECT o.member_id, 'coordination:' || c.id
  FROM office o
  JOIN chapter c ON c.kind = 'service' AND c.path[1] = o.chapter_id
  WHERE o.chapter_kind = 'region'
    AND (o.office IN ('chair', 'chair-elect', 'deputy-chair')
         OR o.office = 'council-member' AND NOT EXISTS (
           SELECT 1 FROM office e WHERE e.chapter_id = o.chapter_id AND e.office IN ('chair', 'chair-elect', 'deputy-chair')))
    AND NOT EXISTS (SELECT 1 FROM office k WHERE k.chapter_id = c.id AND k.office IN ('coordinator', 'deputy-coordinator'))
$$;
