import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'

/**
 * Leaves a line in the record of a service: an officer of the region saw the names that it shares,
 * so many of them in all. Each look is one, other than with rosters, which their own coordinators
 * read (docs/decisions/015-health-and-shared-names.md).
 */
export async function noteNamesReading(
  { memberId }: MemberViewer,
  chapterId: string,
  rows: number,
): Promise<void> {
  await db.$transaction((tx) =>
    recordActivity(tx, {
      type: 'chapters.names_read',
      actorId: memberId,
      chapterId,
      subjectChapterId: chapterId,
      rows,
    }),
  )
}
