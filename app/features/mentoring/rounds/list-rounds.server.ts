import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type Part, partOf } from './part-of'
import { runsRound, visibleRounds } from './policy.server'
import { type RoundState, roundState } from './round-state'

export type ListedRound = {
  id: string
  title: string
  language: string
  chapter: Record<string, string>
  state: RoundState
  enrolFrom: string
  enrolUntil: string
  endsAt: string
  isDesk: boolean
  /** As what the viewer has enrolled herself. */
  part: Part | null
}

const roundsPerPage = 20

/** One page of the rounds that the viewer may know of, those first whose enrolment ends last. */
export async function listRounds(
  viewer: MemberViewer,
  page: number,
): Promise<{ rounds: ListedRound[]; hasNext: boolean }> {
  const rows = await db.mentoringRound.findMany({
    where: visibleRounds(viewer),
    include: {
      chapter: { select: { names: true } },
      enrolments: { where: { memberId: viewer.memberId, withdrawnAt: null } },
    },
    orderBy: [{ enrolUntil: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * roundsPerPage,
    take: roundsPerPage + 1,
  })
  const now = clock.now()
  const rounds = rows.map(({ enrolments: [own], ...round }) => ({
    id: round.id,
    title: round.title,
    language: round.language,
    chapter: round.chapter.names as Record<string, string>,
    state: roundState(round, now),
    enrolFrom: round.enrolFrom.toISOString(),
    enrolUntil: round.enrolUntil.toISOString(),
    endsAt: round.endsAt.toISOString(),
    isDesk: runsRound(viewer, round),
    part: own ? partOf(own) : null,
  }))
  return { rounds: rounds.slice(0, roundsPerPage), hasNext: rows.length > roundsPerPage }
}
