import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { type VoteTimes, voteStage } from '../vote/vote-stage'
import { languageStates } from './language-states'
import { newestOf } from './newest-of.server'
import { visiblePositions } from './policy.server'

const draftsPerPage = 20

/** A page (from 1) of the drafts that the viewer may read, the last begun first. */
export async function listDrafts(viewer: Viewer, page: number) {
  const rows = await db.position.findMany({
    where: visiblePositions(viewer),
    orderBy: { id: 'desc' },
    skip: (page - 1) * draftsPerPage,
    take: draftsPerPage + 1,
    include: {
      beginner: { select: { displayName: true } },
      votes: { where: { cancelledAt: null }, orderBy: { number: 'desc' }, take: 1 },
      _count: {
        select: {
          comments: {
            where: { ...visiblePositions(viewer), settledAt: null, section: { removedAt: null } },
          },
        },
      },
    },
  })
  const shown = rows.slice(0, draftsPerPage)
  const ids = shown.map(({ id }) => id)
  const [newest, titles] = await Promise.all([newestOf(ids), titlesOf(ids)])
  const drafts = shown.map((it) => {
    const language = it.language as Locale
    return {
      ...{ id: it.id, language, begunAt: it.begunAt.toISOString() },
      title:
        titles.find((of) => of.positionId === it.id && of.language === language)?.heading ?? '',
      by: it.beginner?.displayName ?? null,
      isWithdrawn: it.withdrawnAt !== null,
      vote: it.votes[0] ? presentStage(it.votes[0]) : null,
      openComments: it._count.comments,
      languages: languageStates(
        language,
        newest.filter(({ positionId }) => positionId === it.id),
      ),
    }
  })
  return { drafts, hasNext: rows.length > draftsPerPage }
}

/** Where the vote on a draft stands, and when that changes. */
function presentStage(vote: VoteTimes & { opensAt: Date; result: string | null }) {
  const stage = voteStage(vote, clock.now())
  const next = stage === 'set' ? vote.opensAt : vote.closesAt
  return { stage, at: next.toISOString(), result: vote.result }
}

export type ListedDraft = Awaited<ReturnType<typeof listDrafts>>['drafts'][number]

function titlesOf(
  ids: string[],
): Promise<Array<{ positionId: string; language: string; heading: string }>> {
  return db.$queryRaw`
    SELECT DISTINCT ON (s.position_id, st.language) s.position_id AS "positionId", st.language, st.heading
    FROM position_section s JOIN section_text st ON st.section_id = s.id
    WHERE s.position_id = ANY(${ids}::uuid[]) AND s.place = 0
    ORDER BY s.position_id, st.language, st.version DESC`
}
