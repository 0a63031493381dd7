import { db } from '~/db.server'
import { canRead, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { Choice } from './vote-record'
import { voteStage } from './vote-stage'

const papersPerPage = 20

/** A page (from 1) of the votes in which the viewer is an elector: those that are open first, the next to close before others. */
export async function listBallotPapers(viewer: MemberViewer, page: number) {
  if (!canRead(viewer, audience.member(viewer.memberId))) return { papers: [], hasNext: false }
  const now = clock.now()
  const rows = await db.voteElector.findMany({
    where: { memberId: viewer.memberId },
    orderBy: [
      { vote: { countedAt: { sort: 'desc', nulls: 'first' } } },
      { vote: { closesAt: 'asc' } },
    ],
    skip: (page - 1) * papersPerPage,
    take: papersPerPage + 1,
    include: {
      ballots: { orderBy: { number: 'desc' }, take: 1, select: { choice: true } },
      vote: { include: { position: { select: { language: true } }, texts: true } },
    },
  })
  const papers = rows.slice(0, papersPerPage).map(({ vote, ballots }) => {
    const { language } = vote.position
    return {
      voteId: vote.id,
      title: vote.texts.find((it) => it.language === language)?.title ?? '',
      language,
      stage: voteStage(vote, now),
      closesAt: vote.closesAt.toISOString(),
      choice: (ballots[0]?.choice ?? 'none') as Choice,
      result: vote.result,
    }
  })
  return { papers, hasNext: rows.length > papersPerPage }
}

export type ListedPaper = Awaited<ReturnType<typeof listBallotPapers>>['papers'][number]
