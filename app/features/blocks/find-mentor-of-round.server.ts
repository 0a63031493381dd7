import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { inGoodStanding } from '~/features/mentoring/good-standing'
import { listEntitled } from '~/features/mentoring/rounds/list-entitled.server'
import { visibleRounds } from '~/features/mentoring/rounds/policy.server'
import { clock } from '~/lib/clock.server'
import type { Person } from './find-person.server'

/** A mentor of a round in which the viewer looks for one, as its list of mentors shows her; else null. */
export async function findMentorOfRound(viewer: MemberViewer, id: string): Promise<Person | null> {
  const now = clock.now()
  const hers = { memberId: viewer.memberId, isMentee: true, withdrawnAt: null }
  const enrolled = await db.enrolment.findMany({
    where: {
      ...{ memberId: id, isMentor: true, withdrawnAt: null, member: inGoodStanding(now) },
      round: {
        ...visibleRounds(viewer),
        ...{ cancelledAt: null, endsAt: { gt: now }, enrolments: { some: hers } },
      },
    },
    include: { member: { select: { displayName: true } } },
  })
  for (const { roundId, chapterId, member } of enrolled)
    if ((await listEntitled(roundId)).includes(id))
      return { id, name: member.displayName, isNear: false, chapters: [{ id: chapterId }] }
  return null
}
