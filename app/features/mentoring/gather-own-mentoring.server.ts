import { db } from '~/db.server'
import { gatherOwnPairs } from './pairs/gather-own-pairs.server'

/**
 * What is held of a member in mentoring: the rounds in which she enrolled, her offer, what she asked, her pairs, and
 * that she keeps apart from others; never from whom, never who keeps apart from her, nor what another wrote to her.
 */
export async function gatherOwnMentoring(memberId: string) {
  const [pairs, enrolments, mentorOffers, requests, blocks] = await Promise.all([
    gatherOwnPairs(memberId),
    db.enrolment.findMany({
      where: { memberId },
      orderBy: { enrolledAt: 'asc' },
      select: {
        ...{ isMentor: true, isMentee: true, capacity: true, offers: true, wants: true },
        ...{ languages: true, meeting: true, times: true, about: true, goals: true },
        ...{ chapterId: true, band: true, enrolledAt: true, changedAt: true, withdrawnAt: true },
        round: { select: { title: true } },
        _count: { select: { wishes: true } },
      },
    }),
    db.mentorOffer.findMany({ where: { memberId }, omit: { memberId: true, version: true } }),
    db.mentoringRequest.findMany({
      where: { menteeId: memberId },
      orderBy: { askedAt: 'asc' },
      select: { words: true, askedAt: true, answeredAt: true, answer: true },
    }),
    db.memberBlock.findMany({
      where: { memberId },
      orderBy: { from: 'asc' },
      select: { scope: true, from: true, until: true },
    }),
  ])
  return { pairs, enrolments, mentorOffers, requests, blocks }
}
