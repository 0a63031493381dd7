import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hideKey } from '~/lib/tokens.server'

/** How many different people a member may meet in the lists of members in one day. */
export const mostPeopleADay = 50

// Stands among a viewer's people once it was recorded that she was stopped.
const told = 'told'

type Person = { id: string; chapters: ReadonlyArray<{ id: string }> }
type Sightings = {
  /** Those of the people asked about whom she may be shown. */
  met: ReadonlySet<string>
  /** True once she has met as many as a day allows, whether or not anyone was left out just now. */
  isFull: boolean
}

/**
 * Which of these people the viewer may be shown now: herself, the members whom she coordinates,
 * those she has met today, and new ones until the day's number is full, in the order given. Whoever
 * walks on past it stands in the record of her chapter, once a day. One stolen account must not give
 * away a list of names (trust, EPE 2024).
 */
export async function noteSightings(
  viewer: MemberViewer,
  people: readonly Person[],
): Promise<Sightings> {
  const isOwn = ({ id, chapters }: Person) =>
    id === viewer.memberId || chapters.some((it) => viewer.coordinates.includes(it.id))
  const own = people.filter(isOwn)
  const others = people.filter((it) => !isOwn(it))
  if (own.length > 0 && others.length === 0) return { met: idsOf(own), isFull: false }
  const { met, isFull } = await meet(viewer, idsOf(others))
  return { met: new Set([...idsOf(own), ...met]), isFull }
}

function idsOf(people: readonly Person[]): Set<string> {
  return new Set(people.map(({ id }) => id))
}

async function meet(viewer: MemberViewer, others: ReadonlySet<string>): Promise<Sightings> {
  const { memberId } = viewer
  const now = clock.now()
  const day = now.toISOString().slice(0, 10)
  const hidden = hideKey(`sees ${memberId}`, day)
  const keys = new Map([...others].map((id) => [hideKey(`is seen ${id} ${memberId}`, day), id]))
  const home = viewer.standings.find(({ kind }) => kind === 'home')
  const chapterId = home?.chapterId ?? (await homeChapterOf(memberId))
  return db.$transaction(async (tx) => {
    // Pages asked for at the same moment wait for each other, or fifty of them would each find room.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${hidden}))`
    const rows = await tx.sighting.findMany({ where: { viewer: hidden }, select: { person: true } })
    const known = new Set(rows.map(({ person }) => person))
    const isTold = known.delete(told)
    const fresh = [...keys.keys()].filter((key) => !known.has(key))
    const added = fresh.slice(0, Math.max(0, mostPeopleADay - known.size))
    const isStopped = added.length < fresh.length
    await tx.sighting.createMany({
      data: (isStopped && !isTold ? [...added, told] : added).map((person) => ({
        viewer: hidden,
        person,
        day: new Date(day),
      })),
    })
    if (isStopped && !isTold) {
      await recordActivity(tx, {
        type: 'memberships.walk_stopped',
        actorId: memberId,
        chapterId,
        memberId,
      })
    }
    for (const key of added) known.add(key)
    const met = [...keys].flatMap(([key, id]) => (known.has(key) ? [id] : []))
    return { met: new Set(met), isFull: known.size >= mostPeopleADay }
  })
}
