import { db } from '~/db.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'

type Part = { chapterId: string; desk: string }

/**
 * Of the chapters that are asked, those for which nobody can answer now, as nobody coordinates them; each with the
 * names of who holds its queue meanwhile (docs/decisions/014-renewal-and-interim-cover.md).
 */
export async function listVacantDesks(parts: Part[]): Promise<Map<string, string[]>> {
  const keys = parts.flatMap(({ chapterId, desk }) => [desk, audience.coordination(chapterId)])
  const held: Array<{ key: string; name: string }> = await db.$queryRaw`
    SELECT DISTINCT h.audience AS key, m.display_name AS name
    FROM audience_holding(${clock.now()}) h JOIN member m ON m.id = h.member_id
    WHERE h.audience = ANY(${keys}) ORDER BY 2`
  const holding = (key: string) => held.filter((it) => it.key === key).map(({ name }) => name)
  const vacant = parts.filter(({ desk }) => holding(desk).length === 0)
  return new Map(
    vacant.map(({ chapterId }) => [chapterId, holding(audience.coordination(chapterId))]),
  )
}
