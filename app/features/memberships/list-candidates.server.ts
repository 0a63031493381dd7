import { db } from '~/db.server'
import { holds, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import { inForce } from '~/lib/in-force'

export type Candidate = { id: string; name: string; hasFactor: boolean; homeId: string | null }

const most = 12
/** Of so many letters at least is a name that one looks for. */
const fewestLetters = 2

/**
 * Whom the viewer may give an office of a chapter: members of the chapters that she coordinates, by
 * a part of their names; for the executive of the region, which reads no roster, the member whose
 * whole e-mail she gives. Never herself, nobody who is suspended.
 */
export async function listCandidates(
  viewer: MemberViewer,
  chapter: { id: string; regionId: string },
  asked: string,
): Promise<Candidate[]> {
  const now = clock.now()
  const text = asked.trim()
  if (nameKey(text).length < fewestLetters) return []
  const isExecutive = holds(viewer, chapter.regionId, 'chair', 'chair-elect', 'deputy-chair')
  const byEmail = { emailKey: text.toLowerCase().normalize('NFC') }
  const byName = {
    // Those whom she coordinates she knows by both names.
    OR: [{ displayKey: { contains: nameKey(text) } }, { nameKey: { contains: nameKey(text) } }],
    memberships: {
      some: {
        ...inForce(now),
        chapterId: { in: [...viewer.coordinates] },
        kind: { in: ['home', 'association'] },
      },
    },
  }
  const members = await db.member.findMany({
    where: {
      ...(isExecutive && text.includes('@') ? byEmail : byName),
      id: { not: viewer.memberId },
      suspensions: { none: { from: { lte: now }, until: { gt: now } } },
      AND: { memberships: { some: { ...inForce(now), chapter: inLineOf(chapter.id) } } },
    },
    include: {
      factors: { select: { id: true }, take: 1 },
      memberships: { where: { ...inForce(now), kind: 'home' }, select: { chapterId: true } },
    },
    orderBy: [{ displayKey: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return members.map(({ id, displayName, factors, memberships }) => ({
    id,
    name: displayName,
    hasFactor: factors.length > 0,
    homeId: memberships[0]?.chapterId ?? null,
  }))
}

/** An office belongs to a membership in its chapter, or in one below or above it. */
function inLineOf(chapterId: string) {
  return {
    OR: [
      { path: { has: chapterId } },
      {
        children: { some: { OR: [{ id: chapterId }, { children: { some: { id: chapterId } } }] } },
      },
    ],
  }
}
