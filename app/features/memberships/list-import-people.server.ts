import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { TwinSide } from './import-summary'

/** Members of a chapter whom an import's page has to name, by id, with the fields that the viewer may read. */
export async function listImportPeople(
  viewer: Viewer,
  chapterId: string,
  ids: readonly string[],
): Promise<Record<string, TwinSide>> {
  const people = await db.member.findMany({
    where: { id: { in: [...ids] }, memberships: { some: { chapterId } } },
    select: {
      id: true,
      ...{ displayName: true, givenName: true, familyName: true },
      memberships: { where: { chapterId }, orderBy: { from: 'asc' }, select: { from: true } },
      fields: { where: { audience: { in: [...viewer.audiences] } } },
    },
  })
  return Object.fromEntries(
    people.map(({ id, displayName, givenName, familyName, memberships, fields }) => {
      const verified = `${givenName} ${familyName}`
      const wordsOf = (name: string) => {
        const value = fields.find(({ field }) => field === name)?.value
        return typeof value === 'string' ? value : undefined
      }
      const side: TwinSide = {
        memberId: id,
        name: displayName === verified ? verified : `${verified} (${displayName})`,
        rank: wordsOf('rank'),
        unit: wordsOf('unit'),
        since: memberships[0]?.from.toISOString().slice(0, 10),
      }
      return [id, side]
    }),
  )
}
