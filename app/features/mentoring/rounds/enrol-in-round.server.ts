import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Enrolment } from '~/generated/prisma/client.ts'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { lockRound } from './lock-round.server'
import { canEnrol, partsFor } from './policy.server'
import { readCandidate } from './read-candidate.server'
import type { WrittenEnrolment } from './schema'

/**
 * Enrols the viewer in a round as a mentor, a mentee or both, or changes what she said. Gives `stale`
 * when she changed it on another page meanwhile, or the message key that the rules of the round refuse
 * her with. Topics that the round does not ask for are left out.
 */
export async function enrolInRound(
  viewer: MemberViewer,
  roundId: string,
  { part, version, ...said }: WrittenEnrolment,
): Promise<'done' | 'stale' | { refused: string }> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    allow(canEnrol(viewer, round))
    const candidate = await readCandidate(memberId, tx)
    if (!candidate) return { refused: 'mentoring:enrol.no_home' }
    const { asMentor, asMentee } = partsFor(candidate, round)
    const isMentor = part !== 'mentee'
    const isMentee = part !== 'mentor'
    if ((isMentor && !asMentor) || (isMentee && !asMentee))
      return { refused: 'mentoring:enrol.not_eligible' }
    const before = await tx.enrolment.findUnique({
      where: { roundId_memberId: { roundId, memberId } },
    })
    if ((before?.version ?? 0) !== version) return 'stale'
    const asked = (chosen: readonly string[]) => chosen.filter((it) => round.topics.includes(it))
    const data = {
      ...said,
      isMentor,
      isMentee,
      capacity: isMentor ? (said.capacity ?? 1) : 0,
      offers: isMentor ? asked(said.offers) : [],
      wants: isMentee ? asked(said.wants) : [],
      about: isMentor ? said.about : '',
      goals: isMentee ? said.goals : '',
      chapterId: candidate.chapterId,
      band: candidate.band,
      changedAt: clock.now(),
      withdrawnAt: null,
    }
    if (before) await changeEnrolment(tx, before, data)
    else
      await tx.enrolment.create({ data: { ...data, roundId, memberId, enrolledAt: clock.now() } })
    await recordActivity(tx, {
      type: before ? 'mentoring.enrolment_changed' : 'mentoring.enrolled',
      actorId: memberId,
      chapterId: round.chapterId,
      roundId,
    })
    return 'done'
  })
}

/**
 * What no longer fits what she is now goes with the change: wishes of one who is no mentee or no mentor,
 * and her pairs of the draft, which were found by what she said before.
 */
async function changeEnrolment(
  tx: Tx,
  before: Enrolment,
  data: Omit<Enrolment, 'id' | 'roundId' | 'memberId' | 'enrolledAt' | 'version'>,
): Promise<void> {
  const { id } = before
  await tx.enrolment.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  if (!data.isMentee) await tx.mentoringWish.deleteMany({ where: { enrolmentId: id } })
  if (!data.isMentor) await tx.mentoringWish.deleteMany({ where: { mentorId: id } })
  const isOther = (parts: readonly (keyof typeof data)[]) =>
    parts.some((it) => String(before[it]) !== String(data[it]))
  if (isOther([...ofBoth, ...ofMentee])) await tx.draftPair.deleteMany({ where: { menteeId: id } })
  if (isOther([...ofBoth, ...ofMentor])) await tx.draftPair.deleteMany({ where: { mentorId: id } })
}

/** What a pair is found by, on either side of it; her words to the other and to the desk change nothing. */
const ofBoth = ['band', 'languages', 'meeting', 'times'] as const
const ofMentee = ['isMentee', 'wants'] as const
const ofMentor = ['isMentor', 'capacity', 'offers'] as const
