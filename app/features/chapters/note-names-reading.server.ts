import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { hideKey } from '~/lib/tokens.server'

/**
 * Leaves a line in the record of a service: an officer of the region saw the names that it shares,
 * so many of them in all. Once a day, as with rosters (docs/decisions/011-reads-of-rosters-in-the-record.md).
 */
export async function noteNamesReading(
  { memberId }: MemberViewer,
  chapterId: string,
  rows: number,
): Promise<void> {
  const day = clock.now().toISOString().slice(0, 10)
  const viewer = hideKey(`reads names ${memberId}`, day)
  await db.$transaction(async (tx) => {
    const { count } = await tx.sighting.createMany({
      data: [{ viewer, person: hideKey(`names ${chapterId}`, day), day: new Date(day) }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordActivity(tx, {
      type: 'chapters.names_read',
      actorId: memberId,
      chapterId,
      subjectChapterId: chapterId,
      rows,
    })
  })
}
