import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hideKey } from '~/lib/tokens.server'

/** How many different people a member without an office may meet in the lists of members in one day. */
export const mostPeopleADay = 50

// Stands among a viewer's people once it was recorded that she was stopped.
const told = 'told'

/**
 * Which of these members the viewer may be shown now: those she has met today, and new ones until
 * the day's number is full, in the order given. Whoever walks on past it stands in the record of her
 * chapter, once a day. Those who coordinate see their members without a count. One stolen account
 * must not give away a list of names (trust, EPE 2024).
 */
export async function noteSightings(
  viewer: MemberViewer,
  memberIds: string[],
): Promise<Set<string>> {
  if (viewer.coordinates.length > 0) return new Set(memberIds)
  const others = memberIds.filter((id) => id !== viewer.memberId)
  const met = await meet(viewer.memberId, others)
  return new Set([viewer.memberId, ...met])
}

async function meet(viewerId: string, others: string[]): Promise<string[]> {
  const now = clock.now()
  const day = now.toISOString().slice(0, 10)
  const viewer = hideKey(`sees ${viewerId}`, day)
  const keys = new Map(others.map((id) => [hideKey(`is seen ${id} ${viewerId}`, day), id]))
  const chapterId = await homeChapterOf(viewerId)
  return db.$transaction(async (tx) => {
    // Pages asked for at the same moment wait for each other, or fifty of them would each find room.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${viewer}))`
    const before = await tx.sighting.findMany({ where: { viewer }, select: { person: true } })
    const known = new Set(before.map(({ person }) => person))
    const isTold = known.delete(told)
    const fresh = [...keys.keys()].filter((key) => !known.has(key))
    const added = fresh.slice(0, Math.max(0, mostPeopleADay - known.size))
    const isStopped = added.length < fresh.length
    const rows = isStopped && !isTold ? [...added, told] : added
    await tx.sighting.createMany({
      data: rows.map((person) => ({ viewer, person, day: new Date(day) })),
    })
    if (isStopped && !isTold) {
      await recordActivity(tx, {
        type: 'memberships.walk_stopped',
        actorId: viewerId,
        chapterId,
        memberId: viewerId,
      })
    }
    return [...keys].flatMap(([key, id]) => (known.has(key) || added.includes(key) ? [id] : []))
  })
}
