import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canReadRoster } from '~/features/chapters/policy.server'
import { clock } from '~/lib/clock.server'
import { hideKey } from '~/lib/tokens.server'

/**
 * Leaves a line in the record of each of these chapters that the viewer coordinates: she saw a list
 * of its members. Once a day a chapter, so that the record tells who looked and not how often she
 * turned the page (docs/decisions/011-reads-of-rosters-in-the-record.md).
 */
export async function noteRosterReading(
  viewer: MemberViewer,
  chapterIds: Iterable<string>,
  rows: number,
): Promise<void> {
  const { memberId } = viewer
  const read = [...new Set(chapterIds)].filter((id) => canReadRoster(viewer, id))
  if (read.length === 0 || rows === 0) return
  const day = clock.now().toISOString().slice(0, 10)
  const reader = hideKey(`reads rosters ${memberId}`, day)
  await db.$transaction(async (tx) => {
    for (const chapterId of read.sort()) {
      const { count } = await tx.sighting.createMany({
        data: [{ viewer: reader, person: hideKey(`roster ${chapterId}`, day), day: new Date(day) }],
        skipDuplicates: true,
      })
      if (count === 0) continue
      await recordActivity(tx, {
        type: 'memberships.roster_read',
        actorId: memberId,
        chapterId,
        subjectChapterId: chapterId,
        rows,
      })
    }
  })
}
