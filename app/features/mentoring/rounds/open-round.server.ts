import { randomBytes } from 'node:crypto'
import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { canOpenRound } from './policy.server'
import { roundColumns } from './round-columns.server'
import type { WrittenRound } from './schema'

export type Circle = { kind: 'chapter' | 'several' | 'network'; chapters: readonly string[] }

/**
 * Opens a round of a chapter that the viewer coordinates, for its own members, for those of several
 * chapters, or for the network. Gives its id, or the message key that refuses the circle.
 */
export async function openRound(
  viewer: MemberViewer,
  chapterId: string,
  circle: Circle,
  written: WrittenRound,
): Promise<{ roundId: string } | { refused: string }> {
  allow(canOpenRound(viewer, chapterId))
  const sharing = [...new Set([chapterId, ...circle.chapters])]
  if (circle.kind === 'several') {
    const found = await db.chapter.count({
      where: { id: { in: sharing }, kind: { in: ['service', 'association'] }, archivedAt: null },
    })
    if (sharing.length < 2 || found !== sharing.length)
      return { refused: 'mentoring:round.chapters_missing' }
  }
  const roundId = await db.$transaction(async (tx) => {
    const spaceId = circle.kind === 'several' ? await openCircle(tx, chapterId, sharing) : null
    const { id } = await tx.mentoringRound.create({
      data: {
        ...roundColumns(written),
        chapterId,
        spaceId,
        audience: audienceOf(circle.kind, chapterId, spaceId),
        desk: audience.coordination(chapterId),
        seed: randomBytes(8).toString('hex'),
      },
    })
    await recordActivity(tx, {
      type: 'mentoring.round_opened',
      actorId: viewer.memberId,
      chapterId,
      roundId: id,
    })
    return id
  })
  return { roundId }
}

function audienceOf(kind: Circle['kind'], chapterId: string, spaceId: string | null): string {
  if (kind === 'network') return audience.network
  return spaceId ? audience.space(spaceId) : audience.chapter(chapterId)
}

/** Those who share a round of several chapters share a space, by whose grants the one rule of reading goes. */
async function openCircle(tx: Tx, chapterId: string, sharing: readonly string[]): Promise<string> {
  const space = await tx.space.create({
    data: { chapterId, kind: 'round', names: {}, audience: 'closed' },
  })
  await tx.space.update({ where: { id: space.id }, data: { audience: audience.space(space.id) } })
  const from = clock.now()
  await tx.spaceGrant.createMany({
    data: sharing.map((it) => ({ spaceId: space.id, grantee: audience.chapter(it), from })),
  })
  return space.id
}
