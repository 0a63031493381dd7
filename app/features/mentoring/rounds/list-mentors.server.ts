import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Prisma } from '~/generated/prisma/client.ts'
import { notFound } from '~/lib/responses.server'
import { getEnrolment } from './get-enrolment.server'
import { showsMentors } from './policy.server'
import { shownMentors } from './shown-mentors.server'

export type RoundMentor = {
  id: string
  memberId: string
  chapterId: string
  name: string
  chapter: Record<string, string>
  band: number | null
  offers: string[]
  languages: string[]
  meeting: string
  times: string[]
  about: string
}

const mentorsPerPage = 20

/**
 * One page of the mentors of a round, for its mentees, with what they say of themselves, in the order in which
 * they enrolled; and those of them whom she wished for. 404 to who is no mentee of it, and once it is over.
 */
export async function listMentors(viewer: MemberViewer, roundId: string, page: number) {
  const { round, enrolment, mayEnrol } = await getEnrolment(viewer, roundId)
  if (!enrolment?.isMentee || enrolment.withdrawnAt || !showsMentors(round)) throw notFound()
  const mentors = await shownMentors(viewer, round.id)
  const wished = enrolment.wishes.map(({ mentorId }) => mentorId)
  const [rows, wishes] = await Promise.all([
    db.enrolment.findMany({
      where: mentors,
      include: described,
      orderBy: { id: 'asc' },
      skip: (page - 1) * mentorsPerPage,
      take: mentorsPerPage + 1,
    }),
    db.enrolment.findMany({ where: { ...mentors, id: { in: wished } }, include: described }),
  ])
  return {
    round,
    mayEnrol,
    mentors: rows.slice(0, mentorsPerPage).map(describe),
    hasNext: rows.length > mentorsPerPage,
    wishes: wished.flatMap((id) => wishes.filter((it) => it.id === id)).map(describe),
  }
}

const described = {
  member: { select: { displayName: true } },
  chapter: { select: { names: true } },
} as const

type Row = Prisma.EnrolmentGetPayload<{ include: typeof described }>

function describe(row: Row): RoundMentor {
  return {
    id: row.id,
    memberId: row.memberId,
    chapterId: row.chapterId,
    name: row.member.displayName,
    chapter: row.chapter.names as Record<string, string>,
    band: row.band,
    offers: row.offers,
    languages: row.languages,
    meeting: row.meeting,
    times: row.times,
    about: row.about,
  }
}
