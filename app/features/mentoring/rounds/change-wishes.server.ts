import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { lockRound } from './lock-round.server'
import { canEnrol } from './policy.server'
import type { WishStep } from './schema'
import { shownMentors } from './shown-mentors.server'

/** How many mentors a mentee may name. */
export const mostWishes = 5

/**
 * Adds a mentor to those whom the viewer would like, takes one off, or puts one a place higher. Gives the
 * message key that refuses a sixth. 404 for what is no mentor of this round: nothing else is asked, so
 * that a wish tells nothing of who can be hers.
 */
export async function changeWishes(
  viewer: MemberViewer,
  roundId: string,
  { act, mentor }: WishStep,
): Promise<string | null> {
  if (!isUuid(mentor)) throw notFound()
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    const mentors = await shownMentors(viewer, roundId, tx)
    const own = await tx.enrolment.findFirst({
      where: { roundId, memberId: viewer.memberId, isMentee: true, withdrawnAt: null },
      // Whom she is not shown takes no place of hers.
      include: { wishes: { where: { mentor: mentors }, orderBy: { place: 'asc' } } },
    })
    if (!own) throw notFound()
    allow(canEnrol(viewer, round))
    const before = own.wishes.map(({ mentorId }) => mentorId)
    if (act === 'add' && !before.includes(mentor)) {
      if ((await tx.enrolment.count({ where: { ...mentors, id: mentor } })) === 0) throw notFound()
      if (before.length >= mostWishes) return 'mentoring:wishes.full'
    }
    const after = stepped(before, act, mentor)
    if (after.join() === before.join()) return null
    await tx.mentoringWish.deleteMany({ where: { enrolmentId: own.id } })
    await tx.mentoringWish.createMany({
      data: after.map((mentorId, at) => ({ enrolmentId: own.id, mentorId, place: at + 1 })),
    })
    await recordActivity(tx, {
      type: 'mentoring.wishes_changed',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
    return null
  })
}

function stepped(wishes: string[], act: WishStep['act'], mentor: string): string[] {
  const place = wishes.indexOf(mentor)
  if (act === 'add') return place < 0 ? [...wishes, mentor] : wishes
  if (act === 'remove') return wishes.filter((it) => it !== mentor)
  return place < 1 ? wishes : wishes.toSpliced(place, 1).toSpliced(place - 1, 0, mentor)
}
