import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import { visibleMemberships, visibleSuspensions } from './policy.server'

export type ListedMember = {
  id: string
  name: string
  chapters: Array<{ id: string; names: Record<string, string> }>
  rank: string | null
  suspendedUntil: string | null
}

const membersPerPage = 30

type Asked = { chapterId: string | null; name: string; page: number }

/**
 * One page of the members whom the viewer knows of by a chapter that they share, by the name that is
 * shown; a verified one behind it finds nobody. A rank is shown only where its own audience is hers too.
 */
export async function listMembers(
  viewer: Viewer,
  { chapterId, name, page }: Asked,
): Promise<{ members: ListedMember[]; hasNext: boolean }> {
  const now = clock.now()
  const visible = {
    ...visibleMemberships(viewer, now),
    ...(chapterId === null ? {} : { chapterId }),
  }
  const rows = await db.member.findMany({
    where: { displayKey: { contains: nameKey(name) }, memberships: { some: visible } },
    select: {
      id: true,
      displayName: true,
      memberships: { where: visible, select: { chapter: true } },
      fields: { where: { field: 'rank', audience: { in: [...viewer.audiences] } } },
      suspensions: { where: visibleSuspensions(viewer, now), orderBy: { until: 'desc' } },
    },
    orderBy: [{ displayKey: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * membersPerPage,
    take: membersPerPage + 1,
  })
  const members = rows.map(({ id, displayName, memberships, fields, suspensions }) => ({
    id,
    name: displayName,
    chapters: chaptersOf(memberships),
    rank: fields[0] ? String(fields[0].value) : null,
    suspendedUntil: suspensions[0]?.until.toISOString() ?? null,
  }))
  return { members: members.slice(0, membersPerPage), hasNext: members.length > membersPerPage }
}

type ChapterRow = { id: string; names: unknown; path: string[] }

/** Those higher in the tree first. */
function chaptersOf(memberships: Array<{ chapter: ChapterRow }>): ListedMember['chapters'] {
  return memberships
    .map(({ chapter }) => chapter)
    .sort((a, b) => (a.path.join() < b.path.join() ? -1 : 1))
    .map(({ id, names }) => ({ id, names: names as Record<string, string> }))
}
