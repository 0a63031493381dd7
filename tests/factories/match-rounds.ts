import { db } from '~/db.server'
import { usualWeights } from '~/features/mentoring/terms'
import type { Prisma } from '~/generated/prisma/client.ts'
import { buildMember } from './people.ts'

const day = 86_400_000

/** A round of a service (Serbia unless told otherwise) whose enrolment is over, and its id. */
export async function buildRound(
  chapterId = 'serbia-moi',
  data: Partial<Prisma.MentoringRoundUncheckedCreateInput> = {},
): Promise<string> {
  const at = (days: number) => new Date(Date.now() + days * day)
  const { id } = await db.mentoringRound.create({
    data: {
      chapterId,
      audience: `chapter:${chapterId}`,
      desk: `coordination:${chapterId}`,
      title: 'Spring',
      language: 'en',
      enrolFrom: at(-20),
      enrolUntil: at(-1),
      startsAt: at(5),
      endsAt: at(300),
      topics: ['leadership', 'career'],
      weights: usualWeights,
      seed: 'published beforehand',
      ...data,
    },
  })
  return id
}

type Enrolled = { id: string; memberId: string }

/** One enrolled in a round, a mentee unless told otherwise; a new member unless `memberId` says who. */
export async function enrol(
  roundId: string,
  data: Partial<Prisma.EnrolmentUncheckedCreateInput> = {},
): Promise<Enrolled> {
  const memberId = data.memberId ?? (await buildMember()).memberId
  const now = new Date()
  const { id } = await db.enrolment.create({
    data: {
      roundId,
      memberId,
      chapterId: 'serbia-moi',
      isMentor: false,
      isMentee: !data.isMentor,
      languages: ['sr'],
      meeting: 'either',
      enrolledAt: now,
      changedAt: now,
      ...data,
    },
  })
  return { id, memberId }
}

/** A mentor of a round, with one place unless told otherwise. */
export function enrolMentor(
  roundId: string,
  data: Partial<Prisma.EnrolmentUncheckedCreateInput> = {},
): Promise<Enrolled> {
  return enrol(roundId, { isMentor: true, isMentee: false, capacity: 1, ...data })
}

/** One who does not want to be brought together with another. */
export async function buildBlock(memberId: string, blockedId: string): Promise<void> {
  await db.memberBlock.create({
    data: { memberId, blockedId, scope: 'pairing', from: new Date(Date.now() - 1_000) },
  })
}

/** A pair of a round that is under way, or one that has ended. */
export async function buildPairing(
  roundId: string | null,
  mentor: Enrolled,
  mentee: Enrolled,
  data: Partial<Prisma.PairingUncheckedCreateInput> = {},
): Promise<string> {
  const now = new Date()
  const { id } = await db.pairing.create({
    data: {
      roundId,
      mentorId: mentor.memberId,
      menteeId: mentee.memberId,
      mentorChapter: 'serbia-moi',
      menteeChapter: 'serbia-moi',
      reasons: {},
      proposedAt: now,
      from: now,
      endsAt: new Date(now.getTime() + 300 * day),
      ...data,
    },
  })
  return id
}

/** A draft of a round that its desk has locked. */
export async function lockDraft(
  roundId: string,
  mentee: Enrolled,
  mentor: Enrolled,
): Promise<void> {
  await db.draftPair.create({
    data: {
      roundId,
      menteeId: mentee.id,
      mentorId: mentor.id,
      isLocked: true,
      score: 0,
      reasons: {},
    },
  })
}
