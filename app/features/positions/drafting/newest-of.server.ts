import { db, type Tx } from '~/db.server'
import type { Newest } from './language-states'

/** Of each section of some drafts that was not removed: the newest version in each language, in order of place. */
export async function newestOf(
  positionIds: string[],
  from: Tx | typeof db = db,
): Promise<Array<Newest & { positionId: string }>> {
  return from.$queryRaw`
    SELECT DISTINCT ON (s.position_id, s.place, s.id, st.language) s.position_id AS "positionId",
      st.section_id AS "sectionId", st.language, st.version, st.based_on AS "basedOn"
    FROM position_section s JOIN section_text st ON st.section_id = s.id
    WHERE s.position_id = ANY(${positionIds}::uuid[]) AND s.removed_at IS NULL
    ORDER BY s.position_id, s.place, s.id, st.language, st.version DESC`
}
