import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canReadRoster } from '~/features/chapters/policy.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canRenew } from './policy.server'
import { renewalState } from './renewal-state'

export type Renewal = Awaited<ReturnType<typeof findRenewal>>

/**
 * A membership of a service or an association as renewing sees it, by its id or as the latest of a
 * member in a chapter: for herself and for who reads the chapter's roster. Else 404.
 */
export async function findRenewal(
  viewer: MemberViewer,
  asked: { id: string } | { memberId: string; chapterId: string },
  from: Tx | typeof db = db,
) {
  if (!isUuid('id' in asked ? asked.id : asked.memberId)) throw notFound()
  const found = await from.membership.findFirst({
    where: { ...asked, kind: { in: ['home', 'association'] } },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    include: { chapter: true, member: { select: { displayName: true } } },
  })
  if (!found) throw notFound()
  const { id, memberId, chapterId, kind, due, until, chapter, member } = found
  const isHers = memberId === viewer.memberId
  if (!isHers && !canReadRoster(viewer, chapterId)) throw notFound()
  // Nobody comes back into a chapter that has ended.
  if (chapter.archivedAt) throw notFound()
  const now = clock.now()
  const state = renewalState({ due, until }, now)
  // What ended for another reason is no matter of renewing.
  const later = { memberId, chapterId, id: { not: id }, ...inForce(now) }
  const isFollowed = state === 'over' && (await from.membership.count({ where: later })) > 0
  if (state === 'over' && !isFollowed) throw notFound()
  return {
    ...{ id, memberId, chapterId, kind, due, until, state, isFollowed },
    name: member.displayName,
    names: chapter.names as Record<string, string>,
    rule: await ruleOf(from, chapter.path),
    canRenew: canRenew(viewer, { chapterId, memberId, state }),
  }
}

/** The rule that a chapter goes by: its own, else that of its service. */
async function ruleOf(from: Tx | typeof db, path: string[]) {
  const ruled = await from.chapter.findMany({
    where: { id: { in: path }, renewalMonths: { not: null } },
  })
  const nearest = ruled.sort((a, b) => b.path.length - a.path.length)[0]
  return nearest ? { months: nearest.renewalMonths ?? 0, graceDays: nearest.graceDays ?? 0 } : null
}
